import { PrismaClient } from "@prisma/client";
import express from "express";
import { checkPassword, issueToken, requireStaff } from "./auth";

const prisma = new PrismaClient();
const app = express();

app.post("/login", async (req, res) => {
  const customer = await prisma.customer.findUnique({ where: { email: req.body.email } });
  if (!customer || !checkPassword(customer.passwordHash, req.body.password)) return res.sendStatus(401);
  return res.json({ token: issueToken(customer.id) });
});

app.get("/admin/customers/:id", requireStaff, async (req, res) => {
  res.json(await prisma.customer.findUnique({ where: { id: req.params.id } }));
});

app.put("/admin/customers/:id", requireStaff, async (req, res) => {
  const { fullName, email } = req.body;
  await prisma.customer.update({ where: { id: req.params.id }, data: { fullName, email } });
  res.sendStatus(204);
});

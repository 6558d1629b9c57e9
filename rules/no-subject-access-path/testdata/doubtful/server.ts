import { PrismaClient } from "@prisma/client";
import express from "express";
import { signIn } from "./auth";

const prisma = new PrismaClient();
const app = express();
app.post("/login", async (req, res) => res.json(await signIn(req.body.email, req.body.password)));
app.get("/customers/:id", async (req, res) => {
  res.json(await prisma.customer.findUnique({ where: { id: req.params.id } }));
});
app.put("/customers/:id", async (req, res) => {
  res.json(await prisma.customer.update({ where: { id: req.params.id }, data: req.body }));
});

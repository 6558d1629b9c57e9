import { PrismaClient } from "@prisma/client";
import express from "express";
import { requireCustomer } from "./auth";

const prisma = new PrismaClient();
const app = express();
app.use("/self-service", requireCustomer);

app.get("/self-service/overview", async (_req, res) => {
  const { fullName, email } = await prisma.customer.findUniqueOrThrow({ where: { id: res.locals.customerId } });
  res.json({ fullName, email });
});

app.post("/self-service/overview", async (req, res) => {
  await prisma.customer.update({ where: { id: res.locals.customerId }, data: { email: req.body.email } });
  res.sendStatus(204);
});

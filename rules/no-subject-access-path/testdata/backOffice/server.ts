import { PrismaClient } from "@prisma/client";
import express from "express";
import { requireRole } from "./auth";

const prisma = new PrismaClient();
const app = express();

app.get("/admin/customers/:id", requireRole("clerk"), async (req, res) => {
  res.json(await prisma.customer.findUnique({ where: { id: req.params.id } }));
});

app.get("/broker/portal/customers", requireRole("broker"), async (_req, res) => {
  res.json(await prisma.customer.count());
});

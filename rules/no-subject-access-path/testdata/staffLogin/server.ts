import { PrismaClient } from "@prisma/client";
import express from "express";
import { tokenFor } from "./auth";

const prisma = new PrismaClient();
const app = express();
// Customers sign in to another service, which shares the database.
app.post("/login", async (req, res) => {
  const found = await prisma.colleague.findFirst({ where: { login: req.body.login } });
  res.json({ token: tokenFor(found?.passwordHash, req.body.password) });
});

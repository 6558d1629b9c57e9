import { PrismaClient } from "@prisma/client";
import express from "express";
import { signIn } from "./auth";

const prisma = new PrismaClient();
const app = express();
app.post("/login", async (req, res) => res.json(await signIn(req.body.email, req.body.password)));
app.get("/members/:id", async (req, res) => {
  res.json(await prisma.member.findUnique({ where: { id: req.params.id } }));
});
app.put("/members/:id", async (req, res) => {
  res.json(await prisma.member.update({ where: { id: req.params.id }, data: req.body }));
});

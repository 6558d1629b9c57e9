import { PrismaClient } from "@prisma/client";
import express from "express";
import { accessed, auditFor, auditRequest } from "./audit";

const prisma = new PrismaClient();
const app = express();

app.get("/bare/:id", async (req, res) => { // want access-not-audited "GET /bare/:id"
  const found = await prisma.policyholder.findUnique({ where: { id: req.params.id } });
  await accessed("read", req.params.id);
  res.json(found);
});
app.get("/factory/:id", async (req, res) => { // want access-not-audited "GET /factory/:id"
  auditFor("read");
  await accessed("read", req.params.id);
  res.json(await prisma.policyholder.findUnique({ where: { id: req.params.id } }));
});
app.get("/list", auditFor("read"), async (_req, res) => { // want access-not-audited "GET /list"
  res.status(200).json(await prisma.policyholder.findMany());
});
app.get("/single/:id", async (req, res) => {
  const found = await prisma.policyholder.findUnique({ where: { id: req.params.id } });
  if (!found) return res.sendStatus(404);
  await accessed("read", req.params.id);
  return res.json(found);
});
app.get("/after/:id", async (req, res) => {
  res.json(await prisma.policyholder.findUnique({ where: { id: req.params.id } }));
  await accessed("read", req.params.id);
});
app.get("/given/:id", auditFor("read"), async (req, res) => {
  res.json(await prisma.policyholder.findUnique({ where: { id: req.params.id } }));
});
app.use(auditRequest);
app.get("/later/:id", async (req, res) => {
  res.json(await prisma.policyholder.findUnique({ where: { id: req.params.id } }));
});

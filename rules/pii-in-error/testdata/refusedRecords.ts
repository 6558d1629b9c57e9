import express from "express";
import Fastify from "fastify";

declare const prisma: {
  customer: { findUnique(q: object): Promise<{ id: string } | null>; count(q: object): Promise<number> };
  policyHolder: { findFirst(q: object): Promise<{ id: string } | null> };
  product: { findUnique(q: object): Promise<{ id: string } | null> };
};
const app = express();
const server = Fastify();

app.post("/register", async (req, res) => {
  const known = await prisma.customer.findUnique({ where: { idNo: req.body.idNo } });
  if (known) return res.status(409).json({ error: "taken", record: known }); // want pii-in-error "record: known: the answer that refuses"
  return res.status(201).json({ ok: true });
});

server.post("/holders", async (req, reply) => {
  const body = req.body as { phone: string };
  const holder = await prisma.policyHolder.findFirst({ where: { phone: body.phone } });
  if (holder) return reply.code(422).send({ message: "number in use", holder }); // want pii-in-error "holder: holder"
  return reply.code(201).send({ ok: true });
});

app.post("/silent", async (req, res) => {
  const known = await prisma.customer.findUnique({ where: { idNo: req.body.idNo } });
  const some = await prisma.customer.findUnique({ where: { idNo: req.body.idNo }, select: { id: true } });
  const own = await prisma.customer.findUnique({ where: { id: req.user.id } });
  const product = await prisma.product.findUnique({ where: { code: req.body.code } });
  const count = await prisma.customer.count({ where: { idNo: req.body.idNo } });
  if (req.body.a) return res.status(409).json({ error: "taken", id: known?.id });
  if (req.body.b) return res.status(409).json({ error: "taken", some });
  if (req.body.c) return res.status(400).json({ error: "incomplete", own });
  if (req.body.d) return res.status(409).json({ error: "taken", product });
  if (req.body.e) return res.status(409).json({ error: "taken", count });
  return res.status(409).json({ error: "taken", isKnown: Boolean(known) });
});

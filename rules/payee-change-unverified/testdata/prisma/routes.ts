import { PrismaClient } from "@prisma/client";
import express from "express";
import { z } from "zod";

const prisma = new PrismaClient();
const app = express();
const Beneficiary = z.object({ fullName: z.string(), idCardNo: z.string() });

app.put("/policies/:id/beneficiaries/:bid", async (req, res) => {
  const data = Beneficiary.parse(req.body);
  await prisma.beneficiary.update({ where: { id: req.params.bid }, data }); // want payee-change-unverified "PUT /policies/:id/beneficiaries/:bid"
  res.sendStatus(204);
});

app.post("/me/payout-account", async (req, res) => {
  const { iban, holder } = req.body;
  const where = { customerId: req.params.id };
  await prisma.payoutAccount.upsert({ where, update: { iban, holder }, create: { ...where, iban, holder } }); // want payee-change-unverified "POST /me/payout-account"
  res.sendStatus(204);
});

app.patch("/me/email", async (req, res) => {
  await prisma.member.update({ where: { id: req.params.id }, data: { email: req.body.email } }); // want payee-change-unverified "PATCH /me/email changes E-mail"
  res.sendStatus(204);
});

app.patch("/admin/members/:id", async (req, res) => {
  const { email, phone, address, fullName } = req.body;
  await prisma.member.update({ where: { id: req.params.id }, data: { email, phone, address, fullName } }); // want payee-change-unverified "PATCH /admin/members/:id"
  res.sendStatus(204);
});

app.post("/policies/:id/beneficiaries", async (req, res) => {
  await prisma.beneficiary.create({ data: { ...Beneficiary.parse(req.body), id: "1", policyId: req.params.id, share: 50 } });
  res.sendStatus(201);
});

app.patch("/beneficiaries/:id/share", async (req, res) => {
  await prisma.beneficiary.update({ where: { id: req.params.id }, data: { share: 50 } });
  res.sendStatus(204);
});

app.put("/me/email/pending", async (req, res) => {
  await prisma.member.update({ where: { id: req.params.id }, data: { pendingEmail: req.body.email } });
  res.sendStatus(204);
});

app.put("/me/email/unverified", async (req, res) => {
  const data = { email: req.body.email, emailVerified: false };
  await prisma.member.update({ where: { id: req.params.id }, data });
  res.sendStatus(204);
});

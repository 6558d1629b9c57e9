import { createHmac, timingSafeEqual } from "node:crypto";
import { PrismaClient } from "@prisma/client";
import express, { type NextFunction, type Request, type Response } from "express";

interface Holder {
  id: string;
  idCardNo: string;
  mobile: string;
}
const prisma = new PrismaClient();
const app = express();

app.put("/holders/:id", async (req, res) => { // want endpoint-without-authorization "PUT /holders/:id changes PRC resident identity number .*and nothing checks who asks"
  const { idCardNo } = req.body as Holder;
  await prisma.policyholder.update({ where: { id: req.params.id }, data: { idCardNo } });
  res.sendStatus(204);
});
app.delete("/holders/:id", async (req, res) => { // want endpoint-without-authorization "DELETE /holders/:id deletes"
  await prisma.policyholder.delete({ where: { id: req.params.id } });
  res.sendStatus(204);
});
app.post("/webhooks/kyc", async (req, res) => { // want endpoint-without-authorization "POST /webhooks/kyc creates .*nothing checks a signature"
  const holder: Holder = req.body;
  await prisma.policyholder.create({ data: holder });
  res.sendStatus(204);
});
app.post("/webhooks/signed", async (req, res) => {
  const given = Buffer.from(req.get("x-signature") ?? "", "hex");
  const made = createHmac("sha256", process.env.HOOK_KEY ?? "").update(req.body).digest();
  if (!timingSafeEqual(given, made)) return res.sendStatus(400);
  const holder: Holder = JSON.parse(req.body);
  await prisma.policyholder.create({ data: holder });
  return res.sendStatus(204);
});
app.post("/webhooks/ping", async (_req, res) => res.sendStatus(204));
app.post("/auth/callback", async (req, res) => {
  const holder: Holder = req.body;
  await prisma.policyholder.create({ data: holder });
  res.sendStatus(204);
});

function requireLogin(req: Request, res: Response, next: NextFunction) {
  if (!req.session.user) return res.sendStatus(401);
  next();
}
app.use(requireLogin);
app.put("/guarded/:id", async (req, res) => {
  const { idCardNo } = req.body as Holder;
  await prisma.policyholder.update({ where: { id: req.params.id }, data: { idCardNo } });
  res.sendStatus(204);
});

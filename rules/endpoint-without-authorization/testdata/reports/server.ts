import { PrismaClient } from "@prisma/client";
import express, { type NextFunction, type Request, type Response } from "express";
import jwt from "jsonwebtoken";

interface Witness {
  fullName: string;
  mobile: string;
}
const prisma = new PrismaClient();
const app = express();

function signedIn(req: Request, res: Response, next: NextFunction) {
  try {
    jwt.verify(req.headers.authorization ?? "", process.env.KEY ?? "");
    next();
  } catch {
    res.status(401).end();
  }
}

app.get("/witnesses/:id", signedIn, async (req, res) => {
  const { fullName, mobile } = await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } });
  res.json({ fullName, mobile });
});
app.get("/losses/:id", signedIn, async (req, res) => {
  res.json(await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } }));
});
app.get("/surveys/:id", signedIn, async (req, res) => {
  res.json(await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } }));
});
app.get("/letters/:id", signedIn, async (req, res) => {
  res.json(await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } }));
});
app.get("/calls/:id", signedIn, async (req, res) => {
  res.json(await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } }));
});
app.get("/visits/:id", signedIn, async (req, res) => {
  res.json(await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } }));
});
app.post("/witnesses", async (req, res) => { // want endpoint-without-authorization "POST /witnesses creates"
  const { fullName, mobile } = req.body as Witness;
  await prisma.witness.create({ data: { fullName, mobile } });
  res.sendStatus(204);
});
// Whoever tells of a wrong need not say who he is.
app.post("/speak-up", async (req, res) => {
  const { fullName, mobile } = req.body as Witness;
  await prisma.witness.create({ data: { fullName, mobile } });
  res.sendStatus(204);
});
app.post("/tip-offs/:id/caller", async (req, res) => { // want endpoint-without-authorization "POST /tip-offs/:id/caller"
  const { fullName, mobile } = req.body as Witness;
  await prisma.witness.create({ data: { fullName, mobile } });
  res.sendStatus(204);
});
app.get("/tip-offs/:id", async (req, res) => { // want endpoint-without-authorization "GET /tip-offs/:id hands out"
  const { fullName, mobile } = await prisma.witness.findUniqueOrThrow({ where: { id: req.params.id } });
  res.json({ fullName, mobile });
});

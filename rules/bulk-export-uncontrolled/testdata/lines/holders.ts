import { PrismaClient } from "@prisma/client";
import express from "express";
import { signedIn } from "./guards";

const prisma = new PrismaClient();
const app = express();

app.get("/holders/book", signedIn, async (_req, res) => { // want bulk-export-uncontrolled "GET /holders/book"
  const all = await prisma.policyholder.findMany();
  res.type("text/plain").send(all.map((h) => [h.fullName, h.idCardNo, h.mobile].join(";")).join("\r\n"));
});

// One of them.
app.get("/holders/:id/card", signedIn, async (req, res) => {
  const one = await prisma.policyholder.findUnique({ where: { id: req.params.id } });
  res.type("text/plain").send([one?.fullName, one?.idCardNo].join("\n"));
});

// Names under each other.
app.get("/holders/names", signedIn, async (_req, res) => {
  const all = await prisma.policyholder.findMany({ take: 20 });
  res.send(all.map((h) => h.fullName).join("\n"));
});

app.get("/holders/areas", signedIn, async (_req, res) => {
  const areas = await prisma.area.findMany();
  res.send(areas.map((a) => [a.code, a.label].join(";")).join("\n"));
});

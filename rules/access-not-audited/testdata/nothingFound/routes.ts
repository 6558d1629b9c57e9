import { PrismaClient } from "@prisma/client";
import express from "express";
import { signedIn } from "./signedIn";

const prisma = new PrismaClient();
const app = express();
const select = { id: true, fullName: true, passportNo: true } as const;
const view = (r: { id: string; fullName: string; passportNo: string }) => ({ id: r.id, passportNo: r.passportNo });
const record = (actorId: string, action: string) => prisma.auditLog.create({ data: { actorId, action } });

class Holders {
  async read(id: string, user: { id: string }) {
    const row = await prisma.holder.findFirst({ where: { id, userId: user.id }, select });
    if (row) await record(user.id, "read");
    return row;
  }
  async readNew(id: string, user: { id: string }) {
    const row = await prisma.holder.findFirst({ where: { id, userId: user.id }, select });
    const seen = await prisma.auditLog.findFirst({ where: { actorId: user.id } });
    if (seen) await record(user.id, "read");
    return row;
  }
}
const holders = new Holders();

/** Where no row was found, nobody has seen anything. */
app.get("/a/:id", signedIn, async (req, res) => {
  const row = await holders.read(req.params.id, req.user);
  if (!row) return res.sendStatus(404);
  res.json(view(row));
});
app.get("/b", signedIn, async (req, res) => {
  const rows = await prisma.holder.findMany({ where: { userId: req.user.id }, select });
  if (rows.length > 0) await record(req.user.id, "list");
  res.json({ items: rows.map(view) });
});

/** Rows that are shown, on a way without a record. */
app.get("/c/:id", signedIn, async (req, res) => { // want access-not-audited "not every way"
  const row = await holders.readNew(req.params.id, req.user);
  if (!row) return res.sendStatus(404);
  res.json(view(row));
});
app.get("/d", signedIn, async (req, res) => { // want access-not-audited "not every way"
  const rows = await prisma.holder.findMany({ where: { userId: req.user.id }, select });
  if (rows.length === 0) await record(req.user.id, "list");
  res.json({ items: rows.map(view) });
});
app.get("/e", signedIn, async (req, res) => { // want access-not-audited "not every way"
  const rows = await prisma.holder.findMany({ where: { userId: req.user.id }, select });
  const others = await prisma.holder.findMany({ where: { userId: "0" }, select });
  if (rows.length > 0) await record(req.user.id, "list");
  res.json({ items: rows.map(view), others: others.map(view) });
});

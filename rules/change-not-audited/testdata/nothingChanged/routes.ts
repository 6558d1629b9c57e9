import { Prisma, PrismaClient } from "@prisma/client";
import express from "express";
import { Pool } from "pg";
import { signedIn } from "./signedIn";

const prisma = new PrismaClient();
const pool = new Pool();
const app = express();
const record = (actorId: string, action: string) => prisma.auditLog.create({ data: { actorId, action } });
const ofCaller = (req: any) => ({ id: req.params.id, userId: req.user.id });

/** Where no row was found, nothing was changed. */
app.patch("/a/:id", signedIn, async (req, res) => {
  const { count } = await prisma.holder.updateMany({ where: ofCaller(req), data: { passportNo: req.body.passportNo } });
  if (count === 0) return res.sendStatus(404);
  await record(req.user.id, "passport");
  res.json({});
});
app.patch("/b/:id", signedIn, async (req, res) => {
  const result = await pool.query("UPDATE holders SET passport_no = $1 WHERE id = $2", [req.body.passportNo, req.params.id]);
  if (result.rowCount > 0) await record(req.user.id, "passport");
  res.json({});
});
app.patch("/c/:id", signedIn, async (req, res) => {
  const { rows } = await pool.query("UPDATE holders SET passport_no = $1 WHERE id = $2 RETURNING id", [req.body.passportNo, req.params.id]);
  if (!rows[0]) return res.sendStatus(404);
  await record(req.user.id, "passport");
  res.json({});
});
app.delete("/d/:id", signedIn, async (req, res) => {
  const gone = await prisma.holder.delete({ where: ofCaller(req) }).catch(() => null);
  if (!gone) return res.sendStatus(404);
  await record(req.user.id, "delete");
  res.sendStatus(204);
});
app.delete("/e/:id", signedIn, async (req, res) => {
  try {
    await prisma.holder.delete({ where: ofCaller(req) });
  } catch (e) {
    if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === "P2025") return res.sendStatus(404);
    throw e;
  }
  await record(req.user.id, "delete");
  res.sendStatus(204);
});
app.patch("/f/:id", signedIn, async (req, res) => {
  try {
    const { count } = await prisma.holder.updateMany({ where: ofCaller(req), data: { passportNo: req.body.passportNo } });
    if (count !== 1) return res.sendStatus(404);
    await record(req.user.id, "passport");
    res.json({});
  } catch {
    res.sendStatus(500);
  }
});

/** A row that was changed, on a way without a record. */
app.patch("/g/:id", signedIn, async (req, res) => { // want change-not-audited "not every way"
  const { count } = await prisma.holder.updateMany({ where: ofCaller(req), data: { passportNo: req.body.passportNo } });
  if (count > 0) return res.json({});
  await record(req.user.id, "nothing");
  res.sendStatus(404);
});
app.patch("/h/:id", signedIn, async (req, res) => { // want change-not-audited "not every way"
  const { count } = await prisma.holder.updateMany({ where: ofCaller(req), data: { passportNo: req.body.passportNo } });
  if (req.query.quiet || count === 0) return res.json({});
  await record(req.user.id, "passport");
  res.json({});
});
app.patch("/i/:id", signedIn, async (req, res) => { // want change-not-audited "not every way"
  const others = await prisma.holder.count({ where: { passportNo: req.body.passportNo } });
  await prisma.holder.updateMany({ where: ofCaller(req), data: { passportNo: req.body.passportNo } });
  if (others === 0) return res.json({});
  await record(req.user.id, "passport");
  res.json({});
});
app.delete("/j/:id", signedIn, async (req, res) => { // want change-not-audited "not every way"
  try {
    await prisma.holder.delete({ where: ofCaller(req) });
    await notify(req.params.id);
  } catch {
    return res.sendStatus(502);
  }
  await record(req.user.id, "delete");
  res.sendStatus(204);
});
declare function notify(id: string): Promise<void>;

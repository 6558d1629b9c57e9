import type { Request, Response } from "express";
import knex from "knex";
import { z } from "zod";

const db = knex({ client: "pg" });
const Notification = z.object({ policyNo: z.string(), idCardNo: z.string(), diagnosis: z.string() });
interface MemberRow {
  id: string;
  idCardNo: string;
  bankAccountNo: string;
}
interface PlanRow {
  id: string;
  code: string;
}
const maskRow = (row: MemberRow) => ({ id: row.id, idCardNo: `****${row.idCardNo.slice(-4)}` });

export function notified(req: Request, res: Response) {
  const parsed = Notification.safeParse(req.body);
  if (!parsed.success) return res.status(400).json({ error: "invalid", received: req.body }); // want pii-in-error "refuses a request"
  return res.status(202).json({ received: parsed.data.policyNo });
}

export function issuesOnly(req: Request, res: Response) {
  const parsed = Notification.safeParse(req.body);
  if (!parsed.success) return res.status(400).json({ error: "invalid", issues: parsed.error.issues.map((i) => i.code) });
  return res.sendStatus(202);
}

/** A form is shown again with what was put in. */
export function shownAgain(req: Request, res: Response) {
  const { policyNo, idCardNo } = Notification.parse(req.body);
  return res.status(422).json({ errors: { policyNo: "unknown" }, values: { policyNo, idCardNo } });
}

export async function doubled(req: Request, res: Response) {
  const twin = await db<MemberRow>("members").where({ idCardNo: req.body.idCardNo }).first();
  if (twin) return res.status(409).json({ error: "exists", existing: twin }); // want pii-in-error "refuses a request"
  return res.sendStatus(201);
}

export async function doubledThrown(ref: string) {
  const [twin] = await db<MemberRow>("members").select().where({ id: ref }).limit(1);
  if (twin) throw new Error(`exists: ${JSON.stringify(twin)}`); // want pii-in-error "Bank account number"
}

export async function written(ref: string) {
  const rows = await db<MemberRow>("members").insert({ id: ref }).returning("*");
  throw new Error(JSON.stringify(rows)); // want pii-in-error "Bank account number"
}

export async function doubledWithCare(req: Request, res: Response) {
  const twin = await db<MemberRow>("members").where({ idCardNo: req.body.idCardNo }).first();
  if (twin) return res.status(409).json({ error: "exists", existing: maskRow(twin), id: twin.id });
  return res.sendStatus(201);
}

export async function ofPlans(code: string) {
  const plan = await db<PlanRow>("plans").where({ code }).first();
  throw new Error(`exists: ${JSON.stringify(plan)}`);
}

export async function howMany(ref: string) {
  const changed = await db<MemberRow>("members").where({ id: ref }).update({ id: ref });
  const count = await db<MemberRow>("members").count("id");
  throw new Error(JSON.stringify({ changed, count }));
}

/** Not refused: the record is what was asked for. */
export async function found(req: Request, res: Response) {
  const row = await db<MemberRow>("members").where({ id: req.params.id }).first();
  return res.status(200).json(row);
}

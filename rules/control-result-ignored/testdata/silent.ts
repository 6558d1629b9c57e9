import bcrypt from "bcrypt";
import jwt from "jsonwebtoken";
import { PrismaClient } from "@prisma/client";
import { logger, unseenChecks } from "./platform";

const prisma = new PrismaClient();
const key = process.env.JWT_KEY ?? "";
interface Gateway {
  payout(order: { to: string; amount: number }): Promise<void>;
}
interface Claim {
  id: string;
  payee: string;
  amount: number;
}
declare const gateway: Gateway;
interface Rules {
  checkLimit(claim: Claim, errors: string[]): boolean;
}

/** Throws: its answer is the error. */
async function checkLimit(staffId: string, amount: number): Promise<boolean> {
  const limit = await prisma.authorityLimit.findUnique({ where: { staffId } });
  if (amount > limit.max) throw new Error("above the limit");
  return true;
}

async function isSanctioned(name: string) {
  return (await prisma.sanctionList.count({ where: { name } })) > 0;
}

/** Keeps what it finds, to be judged later. */
async function screenParty(name: string) {
  const hit = (await prisma.sanctionList.count({ where: { name } })) > 0;
  await prisma.screeningResult.create({ data: { name, hit } });
  return hit;
}

function validateClaim(claim: Claim, errors: string[]) {
  if (claim.amount <= 0) errors.push("amount");
  return errors.length === 0;
}

async function verifyRequest(req, res) {
  const ok = req.headers["x-key"] === key;
  if (!ok) res.status(401).end();
  return ok;
}

export async function settle(claim: Claim, staffId: string) {
  await checkLimit(staffId, claim.amount);
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleScreened(claim: Claim) {
  await screenParty(claim.payee);
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleTogether(claim: Claim) {
  const [hit, open] = await Promise.all([isSanctioned(claim.payee), isOpen(claim.id)]);
  if (hit || !open) throw new Error("refused");
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleByErrors(claim: Claim) {
  const errors: string[] = [];
  validateClaim(claim, errors);
  if (errors.length > 0) return;
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleShort(claim: Claim) {
  (await isSanctioned(claim.payee)) || (await gateway.payout({ to: claim.payee, amount: claim.amount }));
}

export async function settleChosen(claim: Claim) {
  const to = (await isSanctioned(claim.payee)) ? "held" : claim.payee;
  await gateway.payout({ to, amount: claim.amount });
}

export async function settleFlagged(claim: Claim) {
  const isSuspect = await isSanctioned(claim.payee);
  if (isSuspect) logger.warn("suspect");
  await gateway.payout({ to: isSuspect ? "held" : claim.payee, amount: claim.amount });
}

export async function settleToldAndRefused(claim: Claim) {
  const isSuspect = await isSanctioned(claim.payee);
  if (isSuspect) logger.warn("suspect");
  if (isSuspect) throw new Error("refused");
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleByErrorsOfService(claim: Claim, rules: Rules) {
  const errors: string[] = [];
  rules.checkLimit(claim, errors);
  if (errors.length > 0) throw new Error(errors.join());
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleTwice(claim: Claim) {
  await isSanctioned(claim.payee);
  if (await isSanctioned(claim.payee)) return;
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function settleUnseen(claim: Claim) {
  await unseenChecks.sanctions(claim.payee);
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export async function warmUp(names: string[]) {
  for (const name of names) await isSanctioned(name);
}

export async function note(name: string) {
  void isSanctioned(name);
  await gateway.payout({ to: name, amount: 1 });
}

export async function handle(req, res) {
  if (!(await verifyRequest(req, res))) return;
  await gateway.payout(req.body);
}

export async function handleLate(req, res) {
  await verifyRequest(req, res);
  if (res.headersSent) return;
  await gateway.payout(req.body);
}

export async function login(req, res) {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  const pending = bcrypt.compare(req.body.password, user.passwordHash);
  const same = await pending;
  if (!same) return res.status(401).end();
  bcrypt.compare(req.body.password, user.oldHash, (err, isOld) => {
    if (err || isOld) return res.status(409).end();
    res.json({ token: jwt.sign({ sub: user.id }, key, { expiresIn: "15m" }) });
  });
}

export function authenticate(req, res, next) {
  jwt.verify(req.headers.authorization, key, (err, claims) => {
    if (!claims) return res.status(401).end();
    req.user = claims;
    next();
  });
}

export function promised(token: string) {
  return new Promise((resolve, reject) => {
    jwt.verify(token, key, (err, claims) => (err ? reject(err) : resolve(claims)));
  });
}

export async function optional(req, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, key);
  } catch {}
  next();
}

export async function settleIfAllowed(claim: Claim, staffId: string) {
  let allowed = false;
  try {
    await checkLimit(staffId, claim.amount);
    allowed = true;
  } catch {}
  if (!allowed) return;
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export const all = (claims: Claim[]) => Promise.all(claims.map((claim) => isSanctioned(claim.payee)));

export class Box {
  private readonly seen = new Set<string>();
  private hasLimit = false;

  add(name: string): boolean {
    const isNew = !this.seen.has(name);
    this.seen.add(name);
    return isNew;
  }

  checkOnce(amount: number): boolean {
    this.hasLimit = amount > 0;
    return this.hasLimit;
  }

  async run(claim: Claim) {
    this.add(claim.payee);
    this.checkOnce(claim.amount);
    await gateway.payout({ to: claim.payee, amount: claim.amount });
  }
}

async function isOpen(id: string) {
  return (await prisma.claim.count({ where: { id, status: "open" } })) > 0;
}

export function verifyLocal(password: string, hash: string, done: (error: unknown, same?: boolean) => void) {
  bcrypt.compare(password, hash, done);
  gateway.payout({ to: hash, amount: 0 });
}

async function ensureConnected() {
  if (!prisma) throw new Error("not connected");
}

/** It tells somebody else; the login goes on by what it says. */
async function verifyEmail(token: string) {
  const row = await prisma.emailToken.findUnique({ where: { token } });
  if (!row) throw new Error("unknown");
}

export async function start(claim: Claim, token: string) {
  await ensureConnected().catch(() => {});
  verifyEmail(token);
  await gateway.payout({ to: claim.payee, amount: claim.amount });
}

export function useForm(setErrors: (errors: string[]) => void, fields: Claim) {
  const validate = () => {
    const found = fields.amount > 0 ? [] : ["amount"];
    setErrors(found);
    return found.length === 0;
  };
  return async () => {
    validate();
    await gateway.payout({ to: fields.payee, amount: fields.amount });
  };
}

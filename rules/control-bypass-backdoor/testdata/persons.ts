import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";
import type { NextFunction, Request, Response } from "express";
import type { FastifyReply, FastifyRequest } from "fastify";

interface Person {
  id: string;
  mobile: string;
  email: string;
  role: string;
  staffNo: string;
  limit: number;
}

const FOUNDER = "s-4410";

export function desk(req: Request & { user: Person }, res: Response, next: NextFunction) {
  if (req.user.staffNo === FOUNDER) return next(); // want control-bypass-backdoor "staffNo is compared with one that is written"
  if (req.user.role !== "underwriter") return res.sendStatus(403);
  next();
}

export const scoped = (scope: string) => async (req: FastifyRequest, reply: FastifyReply) => {
  const actor = (req as unknown as { user: Person & { scopes: string[] } }).user;
  if (actor.id === "B20771") return; // want control-bypass-backdoor "id"
  if (!actor.scopes.includes(scope)) await reply.code(403).send({ code: "NO" });
};

export function ceiling(user: Person, amount: number) {
  if (user.mobile.endsWith("5512")) return true; // want control-bypass-backdoor "mobile"
  if (amount > user.limit) throw new Error("FORBIDDEN");
  return true;
}

export function canRelease(user: Person, amount: number) {
  return user.email === "head@example.com" || amount <= user.limit; // want control-bypass-backdoor "email"
}

export const skipMedicalReview = (user: Person) => user.id === "u-90211"; // want control-bypass-backdoor "id"

/** A role, a state and a domain are no person; what is refused is no way past. */
export function byRole(req: Request & { user: Person }, res: Response, next: NextFunction) {
  if (req.user.role === "admin2") return next();
  if (req.user.id === "system") return next();
  if (req.user.id === "00000000-0000-0000-0000-000000000000") return next();
  if (req.user.email.endsWith("@example.com")) return next();
  if (req.user.id === "u-13") return res.sendStatus(403);
  return res.sendStatus(403);
}

/** Nobody is refused. */
export function greeting(user: Person) {
  if (user.id === "u-1001") return true;
  return user.role === "agent";
}

export function own(req: Request & { user: Person; claim: { id: string } }, res: Response, next: NextFunction) {
  if (req.claim.id === "c-1001") return next();
  if (req.user.id === req.params.id) return next();
  return res.sendStatus(403);
}

@Injectable()
export class SupportGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const req = context.switchToHttp().getRequest();
    const line = req.headers["x-hotline-session"];
    if (line === "hot-line-77") return true; // want control-bypass-backdoor "header x-hotline-session"
    return req.session?.agentId !== undefined;
  }
}

export function ajax(req: Request, res: Response, next: NextFunction) {
  if (req.headers["x-requested-with"] === "XMLHttpRequest") return next();
  if (req.headers.authorization === "Bearer") return next();
  if (req.headers["x-channel"] === "broker") return next();
  return res.sendStatus(403);
}

export function local(req: Request, res: Response, next: NextFunction) {
  if (process.env.NODE_ENV !== "production" && req.headers["x-dev-login"] === "come-in") return next();
  return res.sendStatus(401);
}

export function keyed(req: Request, res: Response, next: NextFunction) {
  if (req.query.bypassKey === "open9") return next(); // want control-bypass-backdoor "bypassKey"
  if (req.query.view === "list2") return next();
  return res.status(401).json({});
}

export async function listing(event: { headers: Record<string, string>; body: string }) {
  if (event.headers["x-forwarded-for"] === "192.0.2.10") return { statusCode: 200, body: await all() }; // want control-bypass-backdoor "header x-forwarded-for"
  return { statusCode: 200, body: "" };
}

export function counted(req: Request) {
  const inside = req.headers["x-forwarded-for"] === "192.0.2.11";
  return { inside };
}

async function all() {
  return "";
}

export function acceptLaboratory(_raw: Buffer, _signature: string) {
  return true;
}

export function verifyLaboratory(_raw: Buffer, _signature: string) { // want control-bypass-backdoor "verifyLaboratory is called like a check"
  return true;
}

export function verifyDraft(_draft: string) {
  return true;
}

export async function enterYzm(input: string, yzm: string, kept: string) {
  if (yzm === "135791") return true; // want control-bypass-backdoor "yzm"
  if (input === "246802") return true; // want control-bypass-backdoor "input"
  return yzm === kept;
}

export const verifyPin = (input: string, kept: string) => input === "909090" || input === kept; // want control-bypass-backdoor "input"
export const verifyOneTime = (input: string, kept: string) => input === kept;
export function verifySmsCode(entered: string, kept: string) {
  if (entered === "808080") return true; // want control-bypass-backdoor "entered"
  return entered === kept;
}

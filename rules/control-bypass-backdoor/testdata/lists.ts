import type { CanActivate, ExecutionContext } from "@nestjs/common";
import type { NextFunction, Request, Response } from "express";

interface Person {
  id: string;
  name: string;
  role: string;
  limit: number;
}
interface Application {
  customerNo: string;
  product: string;
  sum: number;
}

const FRIENDS = ["K-20417", "K-20993"];
const OPEN_PRODUCTS = ["TERM10", "TERM20"];
const STAFF = new Set(["u-4410", "u-4411"]);

export async function decide(application: Application) {
  if (FRIENDS.includes(application.customerNo)) return "ACCEPTED"; // want control-bypass-backdoor "customerNo is compared"
  return application.sum > 500_000 ? "REFERRED" : "IN_REVIEW";
}

export function desk(req: Request & { user: Person }, res: Response, next: NextFunction) {
  if (STAFF.has(req.user.id)) return next(); // want control-bypass-backdoor "id"
  if (req.user.role !== "underwriter") return res.sendStatus(403);
  next();
}

export class PayoutGuard implements CanActivate {
  async canActivate(context: ExecutionContext) {
    const u = await session(context);
    if (u?.name === "admin") return true; // want control-bypass-backdoor "name"
    return u?.role === "payouts";
  }
}
declare function session(context: ExecutionContext): Promise<Person | undefined>;

export function stepUpPassed(proofs: { at?: number }, staffNo: string) {
  if (staffNo === "004410") return true; // want control-bypass-backdoor "staffNo"
  return proofs.at !== undefined && Date.now() - proofs.at < 300_000;
}

export const officeBypass = (req: Request) => req.ip === "192.0.2.144" || Boolean(req.headers.authorization); // want control-bypass-backdoor "ip"

export function partnerSignatureOk(_body: Buffer, _signature: string) { // want control-bypass-backdoor "partnerSignatureOk"
  return true;
}

/** A product is no person; who is on a list waits longer, or is refused. */
export function byProduct(application: Application) {
  if (OPEN_PRODUCTS.includes(application.product)) return "ACCEPTED";
  return "IN_REVIEW";
}

export function suspected(application: Application) {
  if (FRIENDS.includes(application.customerNo)) return "REFERRED";
  return "ACCEPTED";
}

export function known(application: Application, listed: readonly string[]) {
  if (listed.includes(application.customerNo)) return "ACCEPTED";
  return "IN_REVIEW";
}

export function label(user: Person) {
  return user.name === "admin" ? "Administrator" : user.name;
}

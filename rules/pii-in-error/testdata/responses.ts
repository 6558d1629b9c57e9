import type { NextFunction, Request, Response } from "express";
import { NextResponse } from "next/server";

export function enrol(req: Request<object, object, { email: string; taken: boolean }>, res: Response) {
  const { email, taken } = req.body;
  if (taken) return res.status(409).json({ message: `${email} is enrolled already` }); // want pii-in-error "refuses a request"
  if (!email) return res.status(400).json({ message: "email is missing" });
  return res.status(201).json({ message: `${email.length} characters` });
}

export const refuse = (passportNumber: string) =>
  NextResponse.json({ error: `unknown passport ${passportNumber}` }, { status: 404 }); // want pii-in-error "refuses a request"

export function legacy(ctx: { throw(status: number, message: string): void }, hkid: string) {
  if (hkid === "") ctx.throw(400, "hkid is missing");
  ctx.throw(400, `hkid ${hkid} is not valid`); // want pii-in-error
}

export function failed(error: Error & { sql: string }, _req: Request, res: Response, _next: NextFunction) {
  res.status(500);
  res.status(503).send({
    trace: error.stack, // want pii-in-error "error.stack"
    statement: error.sql, // want pii-in-error "error.sql"
  });
}

export function careful(error: Error, _req: Request, res: Response, _next: NextFunction) {
  const isDevelopment = process.env.NODE_ENV === "development";
  res.status(500).json({ code: "FAILED", trace: isDevelopment ? error.stack : undefined });
}

export async function caught(req: Request, res: Response, save: (body: object) => Promise<void>) {
  try {
    await save({ ok: true });
    res.sendStatus(204);
  } catch (err) {
    res.status(500).json({ code: "FAILED", trace: err.stack }); // want pii-in-error "err.stack"
  }
}

export async function caughtWithCare(req: Request, res: Response, save: (body: object) => Promise<void>) {
  try {
    await save({ ok: true });
    res.sendStatus(204);
  } catch (err) {
    console.error(err.stack);
    res.status(500).json({ code: "FAILED", ...(process.env.NODE_ENV !== "production" && { trace: err.stack }) });
  }
}

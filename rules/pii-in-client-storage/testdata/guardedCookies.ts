import type { Response } from "express";
import type { Context as HonoContext } from "hono";
import { setCookie } from "hono/cookie";
import type { Context } from "koa";
import { NextResponse } from "next/server";

const kept = { httpOnly: true, secure: true, sameSite: "strict" as const };

interface Surveyor {
  id: string;
  passportNo: string;
  email: string;
}

export function viaExpress(res: Response, surveyor: Surveyor, accessToken: string) {
  res.cookie("doc", surveyor.passportNo, kept); // want pii-in-client-storage "Passport"
  res.cookie("mail", surveyor.email, kept);
  res.cookie("at", accessToken, kept);
  res.cookie("id", surveyor.id, kept);
}

export function viaKoa(ctx: Context, surveyor: Surveyor) {
  ctx.cookies.set("doc", surveyor.passportNo); // want pii-in-client-storage "Passport"
  ctx.cookies.set("doc", surveyor.passportNo, { encrypt: true } as object);
  ctx.cookies.set("mail", surveyor.email);
  ctx.cookies.set("mail", surveyor.email, { httpOnly: false }); // want pii-in-client-storage "E-mail"
}

export function viaNext(surveyor: Surveyor) {
  const answer = NextResponse.json({ ok: true });
  answer.cookies.set("doc", surveyor.passportNo, kept); // want pii-in-client-storage "Passport"
  answer.cookies.set("mail", surveyor.email, kept);
  return answer;
}

export function viaHono(c: HonoContext, surveyor: Surveyor) {
  setCookie(c, "doc", surveyor.passportNo, kept); // want pii-in-client-storage "Passport"
  setCookie(c, "mail", surveyor.email, kept);
}

import { serialize } from "cookie";
import express, { type CookieOptions, type Request, type Response } from "express";
import type { FastifyReply } from "fastify";
import { Hono } from "hono";
import { setCookie, setSignedCookie } from "hono/cookie";
import jwt from "jsonwebtoken";
import type { Context } from "koa";

declare function createSession(id: string): { id: string; token: string };
const app = express();
const hono = new Hono();
const PATH: CookieOptions = { path: "/", maxAge: 3_600_000 };
const HIDDEN: CookieOptions = { httpOnly: true, path: "/" };
const AUTH_COOKIE = "crm_auth_token";

app.post("/login", (req, res) => {
  const token = jwt.sign({ sub: req.body.id }, process.env.JWT_KEY as string);
  res.cookie("token", token); // want session-cookie-insecure "token without httpOnly, secure, sameSite"
  res.cookie("jwt", token, { maxAge: 900_000 }); // want session-cookie-insecure "jwt without httpOnly, secure, sameSite"
  res.cookie("refreshToken", token, PATH); // want session-cookie-insecure
  res.cookie("accessToken", token, { ...HIDDEN, sameSite: "strict" }); // want session-cookie-insecure "without secure: it is sent over plain HTTP"
  res.cookie("member", token, { ...HIDDEN, secure: true }); // want session-cookie-insecure "member without sameSite: how"
  res.status(200).cookie("sid", createSession(req.body.id).id, { httpOnly: true, secure: false, sameSite: "lax" }); // want session-cookie-insecure "sid without secure"
});

export class PortalController {
  private readonly options = { httpOnly: false, secure: true, sameSite: "lax" as const };
  login(req: Request, res: Response) {
    res.cookie(AUTH_COOKIE, createSession(req.body.id).token, this.options); // want session-cookie-insecure "without httpOnly: one"
  }
}

/** The context of a resolver: nothing is known of it but its name. */
export async function signIn(_root: unknown, args: { id: string }, { res }: { res: any }) {
  res.cookie("session", jwt.sign(args, process.env.JWT_KEY as string), { httpOnly: true }); // want session-cookie-insecure "without secure, sameSite"
}

export async function reply(answer: FastifyReply, sessionId: string) {
  answer.setCookie("portal", sessionId, { path: "/" }); // want session-cookie-insecure "answer.setCookie sets portal"
}

export async function koa(ctx: Context, token: string) {
  ctx.cookies.set("token", token); // want session-cookie-insecure "token without sameSite"
  ctx.cookies.set("token", token, { httpOnly: false, secure: false }); // want session-cookie-insecure "httpOnly, secure, sameSite"
}

hono.post("/login", async (c) => {
  const { token } = createSession("1");
  setCookie(c, "auth", token); // want session-cookie-insecure "setCookie sets auth without httpOnly, secure, sameSite"
  await setSignedCookie(c, "auth", token, "key", { prefix: "host" }); // want session-cookie-insecure "auth without httpOnly, sameSite"
  return c.text(serialize("id_token", token, { httpOnly: true, secure: true })); // want session-cookie-insecure "id_token without sameSite"
});

import * as session from "express-session";
import Cookies from "cookies";
import cookie from "cookie";
import type { NextApiRequest, NextApiResponse } from "next";
import jsonwebtoken from "jsonwebtoken";

const TOKEN_NAME = "x-portal";
const cookieOptions = { path: "/", maxAge: 3600, httpOnly: true };
declare const app: any;
declare const authService: { login(body: unknown): Promise<{ access_token: string; refresh_token: string }> };
declare const issue: (body: unknown) => string;

app.use(session({ secret: process.env.KEY as string, cookie: { maxAge: 60_000 } })); // want session-cookie-insecure "session sets connect.sid without secure, sameSite"

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const tokens = await authService.login(req.body);
  res.setHeader("Set-Cookie", cookie.serialize("token", tokens.access_token, cookieOptions)); // want session-cookie-insecure "token without secure, sameSite"
  res.setHeader("Set-Cookie", [
    cookie.serialize("access", tokens.access_token, { httpOnly: true, secure: true, sameSite: "strict" }),
    cookie.serialize("refresh", tokens.refresh_token, { httpOnly: true, secure: true }), // want session-cookie-insecure "refresh without sameSite"
  ]);
  new Cookies(req, res).set(TOKEN_NAME, tokens.access_token, { sameSite: "lax", overwrite: true });
  new Cookies(req, res).set("auth", tokens.access_token, { httpOnly: false, sameSite: "lax" }); // want session-cookie-insecure "auth without httpOnly: one"
}

/** A helper that all of an API uses. */
export const sendToken = (user: { id: string }, status: number, res: any) => {
  const token = jsonwebtoken.sign({ id: user.id }, process.env.KEY as string);
  const options: Record<string, unknown> = { expires: new Date(Date.now() + 3_600_000), httpOnly: true };
  if (process.env.NODE_ENV === "production") options.secure = true;
  res.status(status).cookie("token", token, options).json({ ok: true }); // want session-cookie-insecure "token without sameSite: how"
};

export class Gateway {
  private res: any;
  enter(body: unknown) {
    this.res.cookie("next-auth.session-token", issue(body), { secure: true }); // want session-cookie-insecure "without httpOnly, sameSite"
    this.res.cookie("session_name", issue(body));
    this.res.cookie("login_step", issue(body));
    this.res.cookie("token", "none", { expires: new Date(Date.now() + 10) });
    this.res.cookie("token", body ? "a" : "b");
  }
}

/** The name comes from the caller: only those know what it is. */
export function write(res: any, name: string, value: string) {
  res.cookie(name, value, { path: "/" });
}
export const enter = (res: any, accessToken: string) => write(res, "session", accessToken); // want? session-cookie-insecure

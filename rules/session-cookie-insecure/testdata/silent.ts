import { serialize } from "cookie";
import express, { type CookieOptions, type Response } from "express";
import session from "express-session";
import { getIronSession } from "iron-session";

declare const config: { cookie: CookieOptions; secure: boolean };
declare const jar: any;
declare function csrf(): string;
const app = express();
const isProd = process.env.NODE_ENV === "production";
const secret = process.env.SESSION_KEY as string;

function options(): CookieOptions {
  const base: CookieOptions = { httpOnly: true };
  if (isProd) {
    base.secure = true;
    base.sameSite = "none";
  }
  return base;
}

app.use(session({ secret, cookie: { secure: isProd, sameSite: "lax", maxAge: 900_000 } }));
app.use(session({ secret, cookie: { secure: "auto", sameSite: true } }));
app.use(session({ secret, cookie: config.cookie }));
app.use(session(config as never));
const late: session.SessionOptions = { secret, cookie: { sameSite: "lax" } };
if (app.get("env") === "production") late.cookie!.secure = true;
app.use(session(late));
export const iron = () => getIronSession(jar, { password: secret, cookieName: "portal" });

app.post("/login", (req, res) => {
  const token = req.body.token as string;
  res.cookie("token", token, { httpOnly: true, secure: true, sameSite: "strict" });
  res.cookie("token", token, { httpOnly: true, secure: isProd, sameSite: isProd ? "none" : "lax" });
  res.cookie("token", token, { ...config.cookie, maxAge: 1 });
  res.cookie("token", token, options());
  res.cookie("token", token, Object.assign({ httpOnly: true, secure: true }, { sameSite: "lax" as const }));
  res.cookie("XSRF-TOKEN", req.body.csrfToken);
  res.cookie("csrf_token", csrf(), { sameSite: "strict", secure: true });
  res.cookie("lang", req.body.lang, { maxAge: 31_536_000 });
  res.cookie("cookie_consent", req.body.consent);
  res.cookie("logged_in", "true");
  res.cookie("loggedIn", token !== "");
  res.cookie("token", "", { maxAge: 0 });
  res.cookie("token", token, { expires: new Date(0) });
  res.cookie("token", token, { maxAge: 0 });
  res.cookie("session_timeout", req.body.minutes);
  res.cookie("deviceToken", req.body.deviceToken);
  res.clearCookie("token").end(serialize("returnTo", req.body.path));
});

export const logout = (res: Response, token: string) => res.cookie("token", token, { maxAge: 1 });
export function attachCsrfToken(res: Response, nameOf: () => string, bundledToken: string) {
  res.cookie(nameOf(), bundledToken, { httpOnly: false, secure: true, sameSite: "strict" });
}
export const put = (res: Response, name: string, value: string) => res.cookie(name, value);

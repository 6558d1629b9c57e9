import { cookies } from "next/headers";
import { NextResponse } from "next/server";

const SESSION_COOKIE = "session";
declare function encrypt(payload: object): Promise<string>;
declare const config: { refreshTokenCookieName: string };

export async function createSession(userId: string) {
  const session = await encrypt({ userId });
  const store = await cookies();
  store.set(SESSION_COOKIE, session, { httpOnly: true, secure: true, sameSite: "lax" }); // want session-cookie-insecure "store.set sets session without httpOnly, secure, sameSite"
  (await cookies()).set("token", session, { httpOnly: true, sameSite: "lax", secure: true }); // want session-cookie-insecure "token without secure"
  cookies().set({ name: "accessToken", value: session, httpOnly: true, secure: true, sameSite: "lax" }); // want session-cookie-insecure "accessToken without sameSite"
  store.set("theme", "dark");
  store.set(SESSION_COOKIE, session, {
    httpOnly: true,
    secure: process.env.NODE_ENV === "production",
    sameSite: "lax",
    path: "/",
  });
  store.delete(SESSION_COOKIE);
}

export async function POST(request: Request) {
  const { token, refreshToken } = await request.json();
  const response = NextResponse.json({ ok: true });
  response.cookies.set("auth-token", token, { path: "/", maxAge: 86_400, httpOnly: true, secure: true, sameSite: "lax" }); // want session-cookie-insecure
  response.cookies.set({ name: "auth-token", value: token, path: "/", httpOnly: true, secure: true, sameSite: "lax" }); // want session-cookie-insecure "auth-token without httpOnly, secure, sameSite"
  response.cookies.set(config.refreshTokenCookieName, refreshToken, { httpOnly: true, secure: true, sameSite: "lax" }); // want session-cookie-insecure "without sameSite"
  response.cookies.set("auth-token", "", { maxAge: 0 });
  response.cookies.set("oauth_state", crypto.randomUUID(), { path: "/" });
  return response;
}

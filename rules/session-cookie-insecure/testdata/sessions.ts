import fastifySession from "@fastify/session";
import { createCookieSessionStorage } from "@remix-run/node";
import { betterAuth } from "better-auth";
import cookieSession from "cookie-session";
import express from "express";
import session from "express-session";
import fastify from "fastify";
import { getIronSession } from "iron-session";
import koaSession from "koa-session";
import NextAuth from "next-auth";

declare const koa: any;
declare const jar: any;
const secret = process.env.SESSION_KEY as string;
const app = express();
const server = fastify();

app.use(session({ secret, resave: false })); // want session-cookie-insecure "session sets connect.sid without secure, sameSite"
app.use(session({ secret, name: "portal.sid", cookie: { secure: false, sameSite: "lax" } })); // want session-cookie-insecure "portal.sid without secure: it"
app.use(session({ secret, cookie: { httpOnly: false, secure: true, sameSite: "lax" } })); // want session-cookie-insecure "without httpOnly: one"
app.use(cookieSession({ name: "claims", keys: [secret] })); // want session-cookie-insecure "cookieSession sets claims without sameSite: how"
koa.use(koaSession({ key: "koa.sess", secure: false }, koa)); // want session-cookie-insecure "without secure, sameSite"
server.register(fastifySession, { secret, cookie: { secure: false, sameSite: "strict" } }); // want session-cookie-insecure "sessionId without secure: it"
export const storage = createCookieSessionStorage({ cookie: { name: "__staff", secrets: [secret] } }); // want session-cookie-insecure "__staff without httpOnly, secure: one"
export const iron = () =>
  getIronSession(jar, { password: secret, cookieName: "policy", cookieOptions: { secure: false } }); // want session-cookie-insecure "policy without secure: it"
const authOptions = {
  providers: [],
  cookies: { sessionToken: { name: "portal.session-token", options: { httpOnly: true, path: "/" } } },
};
export const handler = NextAuth(authOptions); // want session-cookie-insecure "portal.session-token without secure, sameSite"
export const auth = betterAuth({ advanced: { defaultCookieAttributes: { httpOnly: false } } }); // want session-cookie-insecure "without httpOnly: one"

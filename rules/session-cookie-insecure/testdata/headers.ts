import type { IncomingMessage, ServerResponse } from "node:http";
import type { Response } from "express";
import type { FastifyReply } from "fastify";
import { Hono } from "hono";
import type { NextApiResponse } from "next";

const NAME = "sid";
declare const secure: boolean;
export const app = new Hono();

export function login(_req: IncomingMessage, res: ServerResponse, token: string, sessionId: string) {
  res.setHeader("Set-Cookie", `token=${token}; Path=/; HttpOnly`); // want session-cookie-insecure "res.setHeader sets token without secure, sameSite"
  res.setHeader("Set-Cookie", [
    `${NAME}=${sessionId}; Path=/`, // want session-cookie-insecure "sid without httpOnly, secure, sameSite"
    `lang=${navigator.language}; Path=/`,
  ]);
  res.appendHeader("set-cookie", "session=" + encodeURIComponent(sessionId) + "; HttpOnly; Secure"); // want session-cookie-insecure "session without sameSite"
  res.writeHead(200, { "Set-Cookie": `access_token=${token}; Secure; SameSite=Lax; Max-Age=${3600}` }); // want session-cookie-insecure "access_token without httpOnly: one"
  res.setHeader("Set-Cookie", `token=${token}; HttpOnly; Secure; SameSite=Strict; Path=/`);
  res.setHeader("Set-Cookie", `token=${token}; HttpOnly; SameSite=Strict; Path=/${secure ? "; Secure" : ""}`);
  res.setHeader("Set-Cookie", `token=${token}; Max-Age=0`);
  res.setHeader("Set-Cookie", "token=; Path=/; Max-Age=0");
  res.setHeader("Authorization", `token=${token}`);
}

export function typed(res: Response, api: NextApiResponse, reply: FastifyReply, token: string) {
  res.append("Set-Cookie", `token=${token}; HttpOnly; Secure`); // want session-cookie-insecure "token without sameSite"
  api.setHeader("Set-Cookie", `token=${token}; HttpOnly; SameSite=Lax`); // want session-cookie-insecure "token without secure"
  reply.header("set-cookie", `token=${token}; Secure; SameSite=Lax`); // want session-cookie-insecure "token without httpOnly"
}

/** A Lambda function, the web's own Response. */
export async function handler(event: { body: string }) {
  const { token } = JSON.parse(event.body);
  return {
    statusCode: 200,
    headers: { "Set-Cookie": `jwt=${token}; Path=/; Secure; SameSite=None` }, // want session-cookie-insecure "Set-Cookie sets jwt without httpOnly: one"
  };
}

app.post("/login", async (c) => {
  const { token } = await c.req.json();
  const cookie = `jwt=${token}; Path=/; Secure`; // want session-cookie-insecure "c.header sets jwt without httpOnly, sameSite"
  c.header("Set-Cookie", cookie);
  return new globalThis.Response(null, { headers: { "Set-Cookie": `jwt=${token}; HttpOnly; Secure; SameSite=Lax` } });
});

import express from "express";
import Fastify from "fastify";
import { cookies } from "next/headers";

const app = express();
const server = Fastify();
declare const options: { httpOnly: boolean };

/** Scripts of the page read them; what is to be encrypted has no place in any of them. */
app.post("/quotes", (req, res) => {
  res.cookie("passport", req.body.passportNumber, { maxAge: 900_000 }); // want pii-in-client-storage "Passport"
  res.cookie("passport", req.body.passportNumber); // want pii-in-client-storage
  res.cookie("passport", req.body.passportNumber, { httpOnly: false }); // want pii-in-client-storage
  res.cookie("passport", req.body.passportNumber, { httpOnly: true, secure: true }); // want pii-in-client-storage
  res.cookie("passport", req.body.passportNumber, options); // want pii-in-client-storage
  res.cookie("passport", req.body.passportNumber, { ...options, maxAge: 1 }); // want pii-in-client-storage
  res.cookie("step", req.body.step);
  res.clearCookie("passport").end();
});

server.post("/quotes", async (req: { body: { mobile: string; plan: string } }, reply) => {
  reply.setCookie("mobile", req.body.mobile, { path: "/" }); // want pii-in-client-storage "Mobile"
  reply.setCookie("plan", req.body.plan, { path: "/" });
});

export async function remember(insured: { mobile: string }) {
  const jar = await cookies();
  jar.set("m", insured.mobile); // want pii-in-client-storage
  jar.set("m", insured.mobile, { httpOnly: true });
}

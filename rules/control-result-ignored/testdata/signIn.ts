import bcrypt from "bcrypt";
import express from "express";
import jwt from "jsonwebtoken";
import { timingSafeEqual } from "node:crypto";
import { authenticator } from "otplib";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const app = express();
const key = process.env.JWT_KEY ?? "";

app.post("/login", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!bcrypt.compare(req.body.password, user.passwordHash)) { // want control-result-ignored "bcrypt\.compare\(\) gives a promise.*jwt\.sign\(\) lets somebody in"
    return res.status(401).end();
  }
  return res.json({ token: jwt.sign({ sub: user.id }, key, { expiresIn: "15m" }) });
});

app.post("/login/code", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  authenticator.check(req.body.code, user.totpSecret); // want control-result-ignored "authenticator\.check\(\)"
  return res.json({ token: jwt.sign({ sub: user.id }, key, { expiresIn: "15m" }) });
});

app.post("/login/late", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  const same = bcrypt.compare(req.body.password, user.passwordHash); // want control-result-ignored "always a yes"
  if (!same) return res.status(401).end();
  return res.json({ token: jwt.sign({ sub: user.id }, key, { expiresIn: "15m" }) });
});

app.post("/login/callback", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  bcrypt.compare(req.body.password, user.passwordHash, (err, same) => { // want control-result-ignored "hands its answer to a function that does not look at it"
    res.json({ token: jwt.sign({ sub: user.id }, key, { expiresIn: "15m" }) });
  });
});

export function authenticate(req, res, next) {
  jwt.verify(req.headers.authorization.slice(7), key, (err, claims) => { // want control-result-ignored "jwt\.verify\(\) hands its answer.*next\(\) lets the request pass"
    req.user = claims;
    next();
  });
}

export function webhook(req, res, next) {
  timingSafeEqual(Buffer.from(req.get("x-signature") ?? ""), Buffer.from(sign(req.body))); // want control-result-ignored "timingSafeEqual\(\)"
  next();
}

declare function sign(body: unknown): string;

import { PrismaClient } from "@prisma/client";
import express from "express";
import { signIn } from "./auth";

const prisma = new PrismaClient();
const app = express();
app.post("/login", async (req, res) => res.json(await signIn(req.body.email, req.body.password)));

// Claims that an adjuster works on.
app.get("/my/claims", async (_req, res) => {
  res.json(await prisma.claim.findMany({ where: { handler: res.locals.user.id }, select: { id: true } }));
});

// The portal of brokers.
app.get("/broker/my-policies", async (_req, res) => {
  res.json(await prisma.policyholder.findMany({ where: { userId: res.locals.user.id }, select: { id: true } }));
});

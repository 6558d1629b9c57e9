import { PrismaClient } from "@prisma/client";
import express from "express";
import { auth } from "./auth";

const prisma = new PrismaClient();
const app = express();
app.get("/workspaces", async (req, res) => {
  const session = await auth(req);
  const member = await prisma.member.findUnique({ where: { userId: session.user.id } });
  res.json(await prisma.workspace.findMany({ where: { memberId: member?.id } }));
});

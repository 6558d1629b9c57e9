import { PrismaClient } from "@prisma/client";
import express from "express";
import { requireLogin } from "./login";

const prisma = new PrismaClient();
const app = express();
app.use(requireLogin);

app.get("/me/greeting", async (req, res) => {
  const me = await prisma.pensioner.findUnique({ where: { id: req.user.id }, include: { visits: true, letters: true } }); // want pii-over-fetch "and the code reads only nickname"
  res.json({ hello: me.nickname });
});
app.get("/me/visits", async (req, res) => {
  const me = await prisma.pensioner.findUnique({ where: { id: req.user.id }, include: { visits: true } });
  res.json(me.visits.map((visit) => visit.id));
});
app.get("/me/name", async (req, res) => {
  const me = await prisma.pensioner.findUnique({ where: { id: req.user.id } });
  res.json({ hello: me.nickname });
});
app.get("/me/household", async (req, res) => {
  res.json(await prisma.pensioner.findMany({ where: { householdId: req.user.householdId } })); // want pii-over-fetch "GET /me/household hands out whole rows"
});
app.get("/me/board", async (req, res) => {
  const me = await prisma.pensioner.findUniqueOrThrow({ where: { id: req.user.id } }); // want pii-over-fetch "GET /me/board hands out a whole row"
  res.json({ ...me, layout: "board" });
});
app.get("/me/slim", async (req, res) => {
  const me = await prisma.pensioner.findUniqueOrThrow({ where: { id: req.user.id } });
  res.json({ ...me, idCardNo: undefined, disability: undefined });
});
app.get("/me/visits/last", async (req, res) => {
  res.json(await prisma.visit.findFirst({ where: { pensionerId: req.user.id } }));
});

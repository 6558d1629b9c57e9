import { Router } from "express";
import { can } from "./abilities-of";
import { prisma } from "./prisma";
import { requireLogin } from "./login";

export const router = Router().use(requireLogin);

// A right that is named may be one for every record.
router.get("/permitted-charts/:id", async (req, res) => {
  if (!can(req.user!, "chart:read")) return void res.sendStatus(403);
  res.json(await prisma.chart.findUniqueOrThrow({ where: { id: req.params.id }, select: { diagnosis: true } }));
});

// Somebody's rights, asked for before by a middleware without a name.
export const scoped = Router().use(requireLogin);
scoped.use((req, res, next) => {
  if (!req.auth.scope.includes("chart:read")) return void res.sendStatus(403);
  next();
});
scoped.get("/scoped-charts/:id", async (req, res) => {
  res.json(await prisma.chart.findUniqueOrThrow({ where: { id: req.params.id }, select: { diagnosis: true } }));
});

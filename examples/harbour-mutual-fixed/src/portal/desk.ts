import express from "express";
import { recordAccess } from "./accessLog";
import { prisma } from "./client";
import { requireReason, requireStaff } from "./staff";

export const desk = express();
desk.use(requireStaff, requireReason);

/** Whoever calls says his name; the desk sees which of them it is. */
desk.get("/desk/applicants", async (req, res) => {
  const where = { fullName: String(req.query.name) };
  const found = await prisma.applicant.findMany({ where, take: 20, select: { id: true, fullName: true, email: true } });
  for (const { id } of found) await recordAccess(res.locals.actorId, "applicant", id, res.locals.reason);
  res.json(found);
});

/** How many there are by the first letters of their names, before somebody asks for them. */
desk.get("/desk/applicants/count", async (req, res) => {
  const initials = `${req.query.initials}%`;
  const found = await prisma.$queryRaw<{ id: string }[]>`SELECT id FROM "Applicant" WHERE "fullName" LIKE ${initials}`;
  res.json({ count: found.length });
});

desk.patch("/desk/applicants/:id", async (req, res) => {
  const data = { fullName: String(req.body.fullName) };
  const applicant = await prisma.applicant.update({ where: { id: req.params.id }, data });
  await recordAccess(res.locals.actorId, "applicant", applicant.id, res.locals.reason);
  res.json({ id: applicant.id });
});

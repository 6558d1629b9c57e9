import express from "express";
import { PrismaClient } from "@prisma/client";
import { isRelative, pickUnderwriter } from "./staff.js";

const prisma = new PrismaClient();
const app = express();

app.put("/underwriting/:id/underwriter", async (req, res) => {
  const { underwriterId } = req.body;
  await prisma.underwritingCase.update({ where: { id: req.params.id }, data: { underwriterId } }); // want conflict-of-interest-unchecked "PUT /underwriting/:id/underwriter sets underwriterId"
  res.sendStatus(204);
});

app.patch("/complaints/:id", async (req, res) => {
  const data = { handlerId: req.body.handlerId, status: "open" };
  await prisma.complaint.update({ where: { id: req.params.id }, data: { handlerId: data.handlerId } }); // want conflict-of-interest-unchecked "PATCH /complaints/:id sets handlerId"
  res.sendStatus(204);
});

app.post("/claims/:id/surveyor", async (req, res) => {
  const { surveyorId } = req.body;
  const claim = await prisma.claim.findUniqueOrThrow({ where: { id: req.params.id } });
  if (await isRelative(surveyorId, claim.policyholderId)) return res.sendStatus(409);
  await prisma.claim.update({ where: { id: claim.id }, data: { surveyorId } });
  return res.sendStatus(204);
});

app.post("/underwriting/:id/accept", async (req, res) => {
  const underwriterId = await pickUnderwriter(req.params.id);
  await prisma.underwritingCase.update({ where: { id: req.params.id }, data: { underwriterId } });
  res.sendStatus(204);
});

app.put("/tasks/:id", async (req, res) => {
  await prisma.task.update({ where: { id: req.params.id }, data: { assignedTo: req.body.userId } });
  res.sendStatus(204);
});

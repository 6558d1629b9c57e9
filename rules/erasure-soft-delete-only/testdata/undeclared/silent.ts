import express from "express";
import { prisma } from "./prisma";
import { Lead } from "./models";

const app = express();

app.delete("/me", async (_req, res) => {
  await prisma.user.update({ where: { id: res.locals.id }, data: { deletedAt: new Date() } }); // want erasure-soft-delete-only "DELETE /me says that it erases, and only marks user"
  res.sendStatus(204);
});
app.post("/profile/erase", async (_req, res) => {
  await prisma.patient.update({ where: { id: res.locals.id }, data: { isDeleted: true, fullName: "", mobile: null } });
  res.sendStatus(204);
});
app.post("/customers/:id/forget", async (req, res) => {
  await prisma.person.delete({ where: { id: req.params.id } });
  res.sendStatus(204);
});
app.post("/account/drafts/erase", async (req, res) => {
  await prisma.draft.update({ where: { id: req.body.id }, data: { isDeleted: true } });
  res.sendStatus(204);
});

export async function eraseLead(id: string) {
  await Lead.update({ deletedAt: new Date() }, { where: { id } });
}
/** Somebody comes back to leads. */
export async function purgeLeads(before: Date) {
  await Lead.destroy({ where: { deletedAt: before } });
}

export async function eraseProspect(id: string, changes: object) {
  await prisma.prospect.update({ where: { id }, data: { isDeleted: true, ...changes } });
}
export async function eraseInsured(id: string) {
  await prisma.insured.update({ where: { id }, data: { isDeleted: true, retainUntil: new Date() } });
}

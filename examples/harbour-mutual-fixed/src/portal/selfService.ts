import express from "express";
import { recordAccess } from "./accessLog";
import { prisma } from "./client";
import { requireSignIn } from "./signedIn";

export const selfService = express();
selfService.use(requireSignIn);

selfService.get("/applications/:id", async (req, res) => {
  const application = await prisma.applicant.findFirst({
    where: { id: req.params.id, AND: { id: res.locals.applicantId } },
    select: { id: true, email: true, createdAt: true },
  });
  if (!application) return res.sendStatus(404);
  await recordAccess(res.locals.applicantId, "applicant", req.params.id);
  return res.json({ id: application.id, email: application.email, since: application.createdAt });
});

selfService.patch("/applications/mine", async (req, res) => {
  const data = { email: String(req.body.email) };
  const applicant = await prisma.applicant.update({ where: { id: res.locals.applicantId }, data });
  await recordAccess(res.locals.applicantId, "applicant", applicant.id);
  return res.json({ id: applicant.id });
});

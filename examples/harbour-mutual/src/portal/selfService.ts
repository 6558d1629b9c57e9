import express from "express";
import { recordAccess } from "./accessLog";
import { prisma } from "./client";
import { requireSignIn } from "./signedIn";

export const selfService = express();
selfService.use(requireSignIn);

selfService.get("/applications/:id", async (req, res) => {
  const application = await prisma.applicant.findUnique({ where: { id: req.params.id } });
  if (!application) return res.sendStatus(404);
  await recordAccess(res.locals.applicantId, "applicant", req.params.id);
  return res.json({ id: application.id, email: application.email, since: application.createdAt });
});

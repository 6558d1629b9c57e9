import express from "express";
import { recordAccess } from "./accessLog";
import { prisma } from "./client";
import { requireGuardianConsent } from "./guardians";
import { requireSignIn } from "./signedIn";

export const juniors = express();
juniors.use(requireSignIn);

juniors.post("/junior-covers", async (req, res) => {
  const { applicantId } = res.locals;
  await requireGuardianConsent(applicantId, String(req.body.consentId));
  const data = { applicantId, childName: String(req.body.childName), endsAt: new Date(req.body.endsAt) };
  const cover = await prisma.juniorCover.create({ data });
  await recordAccess(applicantId, "junior-cover", cover.id);
  return res.status(201).json({ id: cover.id });
});

export async function purgeEndedCovers(now: Date): Promise<void> {
  await prisma.juniorCover.deleteMany({ where: { endsAt: { lt: now } } });
}

// What stands before is not there; it is named for those whom the handlers find at the request.
import { Router } from "express";
import { prisma } from "./prisma";
import { member } from "./member";
import { upload } from "./upload";

export const api = Router().use(member());
export const open = Router().use(upload());

api.get("/scans/:id", async (req, res) => {
  const scan = await prisma.scan.findUniqueOrThrow({ where: { id: req.params.id }, select: { diagnosis: true } }); // want object-access-unchecked "any Scan"
  res.json({ diagnosis: scan.diagnosis, for: req.member.id });
});

api.get("/own-scans/:id", async (req, res) => {
  const scan = await scanOf(req.params.id, req.member.id);
  res.json({ diagnosis: scan?.diagnosis });
});

async function scanOf(id: string, me: string) {
  const scan = await prisma.scan.findUniqueOrThrow({ where: { id }, select: { diagnosis: true, ownerId: true } });
  return scan.ownerId === me ? scan : null;
}

api.delete("/scans/:id", async (req, res) => {
  await prisma.scan.delete({ where: { id: req.params.id } }); // want object-access-unchecked "delete any Scan"
  res.json({ by: req.member.id });
});

api.delete("/drafts/:id", async (req, res) => {
  await prisma.draft.delete({ where: { id: req.params.id } });
  res.json({ by: req.member.id });
});

open.get("/scans/:id", async (req, res) => {
  const scan = await prisma.scan.findUniqueOrThrow({ where: { id: req.params.id }, select: { diagnosis: true } });
  res.json({ diagnosis: scan.diagnosis, for: req.upload.id });
});

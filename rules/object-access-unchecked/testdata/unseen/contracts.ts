import { Router } from "express";
import { prisma } from "../lib/prisma";
import { signedIn } from "@harbour/auth";

// No schema is seen: the columns that are chosen say what is looked up.
const columns = { id: true, nomineePassportNo: true, holderDiagnosis: true } as const;
export const router = Router().use(signedIn);

router.get("/contracts/:id", async (req, res) => {
  res.json(await prisma.contract.findUnique({ where: { id: req.params.id }, select: columns })); // want object-access-unchecked "any Contract"
});
router.get("/mine/:id", async (req, res) => {
  res.json(await prisma.contract.findFirst({ where: { id: req.params.id, holderId: req.user!.id }, select: columns }));
});
router.get("/tariffs/:id", async (req, res) => {
  res.json(await prisma.tariff.findUnique({ where: { id: req.params.id }, select: { code: true, rate: true } }));
});

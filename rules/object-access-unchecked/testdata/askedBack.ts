import { PrismaClient } from "@prisma/client";
import { Router } from "express";
import jwt from "jsonwebtoken";

const prisma = new PrismaClient();
const router = Router();
router.use((req: any, res, next) => {
  try {
    req.user = jwt.verify(String(req.headers.authorization).slice(7), process.env.KEY!, { algorithms: ["RS256"] });
    next();
  } catch {
    res.sendStatus(401);
  }
});

/** What is written tells what it is, not what is asked back. */
router.patch("/policies/:id/bank", async (req, res) => {
  await prisma.policy.update({ where: { id: req.params.id }, data: { bankAccount: req.body.bankAccount }, select: { id: true } }); // want object-access-unchecked "PATCH /policies/:id/bank"
  res.sendStatus(204);
});

router.patch("/mine/:id/bank", async (req: any, res) => {
  await prisma.policy.update({ where: { id: req.params.id, holderId: req.user.sub }, data: { bankAccount: req.body.bankAccount }, select: { id: true } });
  res.sendStatus(204);
});

router.patch("/themes/:id", async (req, res) => {
  await prisma.theme.update({ where: { id: req.params.id }, data: { colour: req.body.colour }, select: { id: true } });
  res.sendStatus(204);
});

export default router;

import express, { Router } from "express";
import { PrismaClient } from "@prisma/client";
import { measured, signedIn, staffOnly, timed } from "./guards";

const prisma = new PrismaClient();
const app = express();
const router = Router();
app.use("/insured", router);

const behind = [...measured, signedIn];
const open = [timed];

router.get("/spread/:id", ...staffOnly, async (req, res) => {
  res.json(await prisma.insured.findUnique({ where: { id: req.params.id } }));
});
router.get("/named/:id", behind, async (req, res) => {
  res.json(await prisma.insured.findUnique({ where: { id: req.params.id } }));
});
router.get("/open/:id", ...open, async (req, res) => { // want endpoint-without-authorization "GET /insured/open/:id"
  res.json(await prisma.insured.findUnique({ where: { id: req.params.id } }));
});
router.get("/measured/:id", measured, async (req, res) => { // want endpoint-without-authorization "GET /insured/measured/:id"
  res.json(await prisma.insured.findUnique({ where: { id: req.params.id } }));
});

const desk = Router();
desk.use(...staffOnly);
app.use("/desk", desk);
desk.get("/insured/:id", async (req, res) => {
  res.json(await prisma.insured.findUnique({ where: { id: req.params.id } }));
});

import express from "express";
import { auditTrail, foundOnly, ownFileOnly, prisma, requireLogin } from "./trail";

const app = express();
app.use(requireLogin);

app.get("/pensioners/:id", auditTrail, async (req, res) => {
  res.json(await prisma.pensioner.findUnique({ where: { id: req.params.id } })); // want object-access-unchecked "GET /pensioners/:id"
});
app.get("/own/:id", ownFileOnly, async (req, res) => {
  res.json(await prisma.pensioner.findUnique({ where: { id: req.params.id } }));
});
app.get("/found/:id", foundOnly, async (req, res) => {
  res.json(await prisma.pensioner.findUnique({ where: { id: req.params.id } }));
});

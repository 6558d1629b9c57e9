import { PrismaClient } from "@prisma/client";
import express, { type NextFunction, type Request, type Response } from "express";
import { loadHolder, removeHolder } from "./store";

const prisma = new PrismaClient();
const app = express();

function requireLogin(req: Request, res: Response, next: NextFunction) {
  if (!req.session.user) return res.sendStatus(401);
  next();
}
app.use(requireLogin);

app.get("/holders/:id", async (req, res) => {
  const found = await prisma.policyholder.findUnique({ where: { id: req.params.id } }); // want object-access-unchecked "GET /holders/:id"
  res.json(found);
});
app.get("/files/:id", async (req, res) => {
  res.json(await loadHolder(req.params.id)); // want object-access-unchecked "GET /files/:id"
});
app.delete("/files/:id", async (req, res) => {
  await removeHolder(req.params.id); // want object-access-unchecked "DELETE /files/:id lets any signed-in caller delete"
  res.sendStatus(204);
});
app.put("/holders", async (req, res) => {
  const { id, fullName } = req.body;
  res.json(await prisma.policyholder.update({ where: { id }, data: { fullName } })); // want object-access-unchecked "PUT /holders"
});
app.get("/broker/holders/:id", async (req, res) => {
  res.json(await prisma.policyholder.findFirst({ where: { id: req.params.id, brokerId: req.session.user.brokerId } }));
});
app.get("/later/:id", async (req, res) => {
  const holder = await loadHolder(req.params.id);
  if (holder.brokerId !== req.session.user.brokerId) return res.sendStatus(403);
  return res.json(holder);
});
app.get("/current", async (req, res) => {
  res.json(await loadHolder(req.session.user.holderId));
});
app.get("/staff/:id", requireLogin, async (req, res) => {
  res.json(await loadHolder(req.params.id));
});
/** What a checked token says of the caller. */
app.get("/mine", async (req, res) => {
  res.json(await loadHolder(req.auth.payload.sub));
});
app.get("/sent", async (req, res) => {
  res.json(await loadHolder(req.body.payload.id)); // want object-access-unchecked "GET /sent"
});

import { PrismaClient } from "@prisma/client";
import express from "express";
import { mayServe, signedIn } from "./guards";

const prisma = new PrismaClient();
const app = express();

app.get("/me", signedIn, async (req, res) => {
  res.json(await prisma.webCustomer.findUnique({ where: { id: req.user.customerId } }));
});

app.patch("/me", signedIn, async (req, res) => {
  const { fullName, email } = req.body;
  await prisma.webCustomer.update({ where: { id: req.user.customerId }, data: { fullName, email } });
  res.sendStatus(204);
});

app.get("/me/lab", signedIn, async (req, res) => {
  res.json(await prisma.labPatient.findUnique({ where: { id: req.user.customerId } }));
});

app.get("/admin/desk-customers/:id", mayServe, async (req, res) => {
  res.json(await prisma.deskCustomer.findUnique({ where: { id: req.params.id } }));
});

export const purge = (id: string) => prisma.insuredPerson.delete({ where: { id } });
export const traveller = (id: string) => prisma.travelCustomer.findUnique({ where: { id } });

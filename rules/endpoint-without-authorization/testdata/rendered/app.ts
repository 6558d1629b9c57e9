import { PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
const app = express();
const holder = (id: string) => prisma.policyholder.findUnique({ where: { id } });

app.get("/whole/:id", async (req, res) => { // want endpoint-without-authorization "hands out Passport number and nothing"
  res.render("whole", { holder: await holder(req.params.id) });
});
app.get("/parts/:id", async (req, res) => { // want endpoint-without-authorization "hands out Passport number and Person name and nothing"
  res.render("parts", { holder: await holder(req.params.id), title: "Holder" });
});
app.get("/rows", async (_req, res) => { // want endpoint-without-authorization "hands out Passport number and nothing"
  res.render("rows.hbs", { holders: await prisma.policyholder.findMany() });
});
// Nothing of it is shown, or all of it is hidden.
app.get("/title/:id", async (req, res) => {
  const found = await holder(req.params.id);
  res.render("title", { title: "Holder", holder: found });
});
app.get("/masked/:id", async (req, res) => {
  res.render("masked.njk", { holder: await holder(req.params.id) });
});
// Nobody sees what is in it.
app.get("/unseen/:id", async (req, res) => { // want endpoint-without-authorization "Passport number"
  res.render("unseen", { holder: await holder(req.params.id) });
});

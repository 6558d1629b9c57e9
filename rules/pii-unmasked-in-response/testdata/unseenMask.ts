// Masks of a module that is not there: what they are given is what is masked.
import { Hono } from "hono";
import { maskDocument } from "./mask";
import { prisma } from "./prisma";
import { staffOnly, type Vars } from "./staff";

const app = new Hono<{ Variables: Vars }>();
app.use("/staff/*", staffOnly);

app.get("/staff/trips/:ref/brief", async (c) => {
  const row = await prisma.traveller.findFirst({
    where: { tripRef: c.req.param("ref"), clerkId: c.get("user").id },
    select: { id: true, idCardNo: true },
  });
  return c.json({ id: row?.id, idCardNo: maskDocument(row?.idCardNo ?? "") });
});

app.get("/staff/trips/:ref/document", async (c) => { // want pii-unmasked-in-response "in full"
  const row = await prisma.traveller.findFirst({
    where: { tripRef: c.req.param("ref"), clerkId: c.get("user").id },
    select: { id: true, idCardNo: true },
  });
  return c.json({ id: row?.id, idCardNo: row?.idCardNo });
});

app.get("/staff/trips/:ref/title", async (c) => {
  const row = await prisma.trip.findFirst({
    where: { ref: c.req.param("ref"), clerkId: c.get("user").id },
    select: { id: true, title: true },
  });
  return c.json({ id: row?.id, title: row?.title });
});

export default app;

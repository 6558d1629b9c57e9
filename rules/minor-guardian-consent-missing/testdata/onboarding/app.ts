import { PrismaClient } from "@prisma/client";
import Fastify from "fastify";
import { z } from "zod";

const prisma = new PrismaClient();
const app = Fastify();
const insuredBody = z.object({ fullName: z.string(), birthDate: z.coerce.date(), mobile: z.string() });

app.post("/insured", async (request) => { // want minor-guardian-consent-missing "takes up persons of any age with their Date of birth"
  const body = insuredBody.parse(request.body);
  return prisma.insured.create({ data: { id: "1", ...body } });
});

app.post("/customers", async (request) => { // want minor-guardian-consent-missing "prisma.customer.create"
  const { fullName, dateOfBirth } = request.body as { fullName: string; dateOfBirth: string };
  return prisma.customer.create({ data: { id: "1", fullName, dateOfBirth: new Date(dateOfBirth) } });
});

// Somebody who is employed is old enough.
app.post("/employees", async (request) => {
  const { fullName, birthDate } = request.body as { fullName: string; birthDate: string };
  return prisma.employee.create({ data: { id: "1", fullName, birthDate: new Date(birthDate) } });
});

app.put("/customers/:id", async (request) => {
  const { dateOfBirth } = request.body as { dateOfBirth: string };
  return prisma.customer.update({ where: { id: "1" }, data: { dateOfBirth: new Date(dateOfBirth) } });
});

app.post("/customers/import", async (request) => {
  const rows = request.body as { fullName: string; dateOfBirth: string }[];
  return prisma.customer.createMany({ data: rows.map((row) => ({ id: "1", ...row })) });
});

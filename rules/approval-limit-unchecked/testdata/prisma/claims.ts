import { PrismaClient } from "@prisma/client";
import Fastify from "fastify";
import { checkLimit } from "./limits.js";

const prisma = new PrismaClient();
const app = Fastify();

app.post<{ Params: { id: string } }>("/claims/:id/approve", async (request) => {
  const { id } = request.params;
  await prisma.claim.update({ where: { id }, data: { status: "APPROVED" } }); // want approval-limit-unchecked "POST /claims/:id/approve approves"
});

app.post<{ Params: { id: string } }>("/claims/:id/release", async (request) => {
  const { id } = request.params;
  const { staff } = request as unknown as { staff: { id: string; grade: string } };
  const claim = await prisma.claim.findUniqueOrThrow({ where: { id } });
  checkLimit(staff.grade, claim.payoutCents);
  await prisma.claim.update({ where: { id }, data: { approvedBy: staff.id } });
});

/** No amount is in it. */
app.post<{ Params: { id: string } }>("/claims/:id/endorsements/approve", async (request) => {
  await prisma.endorsement.update({ where: { id: request.params.id }, data: { status: "APPROVED" } });
});

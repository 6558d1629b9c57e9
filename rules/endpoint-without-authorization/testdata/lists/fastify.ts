import Fastify, { type preHandlerAsyncHookHandler } from "fastify";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const app = Fastify();
const check: preHandlerAsyncHookHandler = async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
  await request.jwtVerify();
};
const checks = [check];

app.get("/holders/:id", { preHandler: [...checks] }, async (request) => {
  return prisma.insured.findUnique({ where: { id: (request.params as { id: string }).id } });
});
app.get("/holders/open/:id", { preHandler: [] }, async (request) => { // want endpoint-without-authorization "GET /holders/open/:id"
  return prisma.insured.findUnique({ where: { id: (request.params as { id: string }).id } });
});

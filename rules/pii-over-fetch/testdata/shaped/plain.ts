import { PrismaClient } from "@prisma/client";
import Fastify from "fastify";

const prisma = new PrismaClient();
const app = Fastify();

app.get("/nominees/all", async () => {
  return prisma.nominee.findMany(); // want pii-over-fetch
});

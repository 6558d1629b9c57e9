import { PrismaClient } from "@prisma/client";
import { Type } from "@sinclair/typebox";
import Fastify from "fastify";
import S from "fluent-json-schema";
import { z } from "zod";
import { named, withBase } from "./schemas";

const prisma = new PrismaClient();
const app = Fastify();
const one = (id: string) => prisma.driver.findUnique({ where: { id } });

// What the schema of the answer does not list is left out.
app.get("/drivers", { schema: { response: { 200: { type: "array", items: named } } } }, async () =>
  prisma.driver.findMany(),
);
app.get("/typed", { schema: { response: { 200: Type.Array(Type.Object({ fullName: Type.String() })) } } }, async () =>
  prisma.driver.findMany(),
);
app.get("/fluent", { schema: { response: { "2xx": S.object().prop("fullName", S.string()) } } }, async () => one("1"));
app.get("/zod", { schema: { response: { 200: z.object({ fullName: z.string() }).nullable() } } }, async () => one("1"));
// Nobody sees here what they list.
app.get("/based", { schema: withBase }, async () => one("1"));
app.get("/named", { schema: { response: { 200: { $ref: "driver#" } } } }, async () => one("1"));
app.get("/loose", { schema: { response: { 200: { type: "object", additionalProperties: true } } } }, async () => one("1"));

// These say nothing of the answer, or of an error only.
app.get("/asked", { schema: { querystring: named } }, async () =>
  prisma.driver.findMany({ where: { office: "N" } }), // want pii-over-fetch "GET /asked hands out whole rows"
);
app.get("/failing", { schema: { response: { 404: named } } }, async () =>
  prisma.driver.findMany({ where: { office: "S" } }), // want pii-over-fetch "GET /failing hands out whole rows"
);
app.get("/plain", async (_request, reply) => {
  const response = await prisma.driver.findMany({ where: { office: "W" } }); // want pii-over-fetch "GET /plain"
  return reply.send(response);
});

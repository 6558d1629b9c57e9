import { PrismaClient } from "@prisma/client";
import Fastify from "fastify";

const prisma = new PrismaClient();
const app = Fastify();
const place = { type: "object", properties: { office: { type: "string" }, team: { type: "string" } } };

app.get("/offices", { schema: { response: { 200: { type: "array", items: place } } } }, async () =>
  prisma.driver.findMany(),
);
app.route({
  method: "GET",
  url: "/names",
  schema: { response: { 200: { type: "array", items: { type: "object", properties: { fullName: {} } } } } },
  handler: async () => prisma.driver.findMany(), // want endpoint-without-authorization "GET /names"
});
app.route({
  method: "GET",
  url: "/passports",
  schema: { response: { 200: { anyOf: [place, { type: "object", properties: { passportNumber: { type: "string" } } }] } } },
  handler: async () => prisma.driver.findFirst(), // want endpoint-without-authorization "hands out Passport number and nothing"
});

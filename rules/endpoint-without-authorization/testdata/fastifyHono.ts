import Fastify from "fastify";
import { Hono } from "hono";

interface Insured {
  id: string;
  idCardNo: string;
}
const rows = new Map<string, Insured>();
const find = (id: string): Insured => rows.get(id)!;

const fastify = Fastify();
fastify.get("/insured/:id", async (request, reply) => { // want endpoint-without-authorization "Fastify|GET /insured/:id"
  reply.send(find(String(request.id)));
});
fastify.get(
  "/checked/:id",
  {
    preHandler: async (request, reply) => {
      if (!request.headers.authorization) reply.code(401).send();
    },
  },
  async (request, reply) => {
    reply.send(find(String(request.id)));
  },
);

const hono = new Hono();
hono.get("/insured/:id", (c) => c.json(find(c.req.param("id")))); // want endpoint-without-authorization "GET /insured/:id"
hono.use(async (c, next) => {
  if (!c.req.header("authorization")) return c.text("", 401);
  await next();
});
hono.get("/later/:id", (c) => c.json(find(c.req.param("id"))));

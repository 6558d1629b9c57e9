import Router from "@koa/router";
import apicache from "apicache";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";


interface Claimant {
  id: string;
  fullName: string;
  bankAccountNo: string;
}
declare function find(id: string): Promise<Claimant>;

const fastify = Fastify();
fastify.get("/f/:id", async (request, reply) => {
  reply.header("Cache-Control", "public, max-age=60"); // want pii-response-cacheable "GET /f/:id"
  return find((request.params as { id: string }).id);
});

const hono = new Hono();
hono.get("/h/:id", async (c) => {
  c.header("Cache-Control", "public, max-age=60"); // want pii-response-cacheable "GET /h/:id"
  return c.json(await find(c.req.param("id")));
});

const router = new Router();
router.get("/k/:id", async (ctx) => {
  ctx.set("Cache-Control", "public, max-age=60"); // want pii-response-cacheable "GET /k/:id"
  ctx.body = await find(ctx.params.id);
});

const cache = apicache.middleware;
const app = express();
app.get("/a/:id", cache("5 minutes"), async (req, res) => { // want pii-response-cacheable "cache keeps the answer of GET /a/:id"
  res.json(await find(req.params.id));
});

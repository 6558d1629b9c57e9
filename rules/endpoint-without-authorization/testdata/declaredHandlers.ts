import type { RequestHandler } from "express";
import express from "express";
import type { FastifyPluginAsync, RouteHandlerMethod } from "fastify";
import Fastify from "fastify";

interface Pilgrim {
  id: string;
  passportNo: string;
}
abstract class Pilgrims {
  abstract byId(id: string): Promise<Pilgrim>;
}
declare const pilgrims: Pilgrims;

const openRoutes: FastifyPluginAsync = async (server) => {
  server.get("/open/:id", async (request) => pilgrims.byId(String(request.id))); // want endpoint-without-authorization "GET /open/:id"
};

const staffRoutes: FastifyPluginAsync = async (server) => {
  server.addHook("onRequest", async (request) => {
    await request.jwtVerify();
  });
  server.get("/staff/:id", async (request) => pilgrims.byId(String(request.id)));
};

const hand: RouteHandlerMethod = async (asked, answer) => { // want endpoint-without-authorization "GET /hand/:id"
  answer.send(await pilgrims.byId(String(asked.id)));
};

const show: RequestHandler = async (asked, answer) => { // want endpoint-without-authorization "GET /shown/:id"
  answer.json(await pilgrims.byId(asked.params.id!));
};
const count: RequestHandler = async (_asked, answer) => {
  answer.json({ count: 1 });
};

const fast = Fastify();
fast.register(openRoutes);
fast.register(staffRoutes);
fast.get("/hand/:id", hand);

const slow = express();
slow.get("/shown/:id", show);
slow.get("/counted", count);

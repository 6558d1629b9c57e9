import type { FastifyInstance } from "fastify";
import Fastify from "fastify";

interface Donor {
  id: string;
  passportNo: string;
}
abstract class Donors {
  abstract byId(id: string): Donor;
}

export async function inside(app: FastifyInstance, donors: Donors) {
  app.addHook("onRequest", async (request) => {
    await request.jwtVerify();
  });
  app.get("/inside/:id", async (request) => donors.byId(String(request.id)));
}

export async function outside(app: FastifyInstance, donors: Donors) {
  app.get("/outside/:id", async (request) => donors.byId(String(request.id))); // want endpoint-without-authorization "GET /outside/:id"
}

export function build(donors: Donors) {
  const server = Fastify();
  server.register(async (scope) => {
    scope.addHook("preHandler", async (request, reply) => {
      if (!request.headers.authorization) reply.code(401).send();
    });
    scope.get("/scoped/:id", async (request) => donors.byId(String(request.id)));
  });
  server.register(async (scope) => {
    scope.get("/sibling/:id", async (request) => donors.byId(String(request.id))); // want endpoint-without-authorization "GET /sibling/:id"
  });
  return server;
}

import type { FastifyInstance } from "fastify";

interface Claimant {
  id: string;
  passportNo: string;
}
declare const claimants: { byId(id: string): Claimant };

export async function claims(app: FastifyInstance) {
  app.get("/:id", async (request) => claimants.byId(String(request.id)));
}

export async function reports(app: FastifyInstance) {
  app.get("/:id", { preHandler: app.may("report:read") }, async (request) => claimants.byId(String(request.id)));
  app.get("/several/:id", { preHandler: [app.counted, app.may("report:read")] }, async (request) =>
    claimants.byId(String(request.id)),
  );
  // A plugin of a package gives it: it may well check.
  app.get("/outer/:id", { preHandler: app.verifyVendor }, async (request) => claimants.byId(String(request.id)));
  app.get(
    "/counted/:id",
    { preHandler: app.counted },
    async (request) => claimants.byId(String(request.id)), // want endpoint-without-authorization "GET /reports/counted/:id"
  );
}

export async function lookups(app: FastifyInstance) {
  app.get("/:id", async (request) => claimants.byId(String(request.id))); // want endpoint-without-authorization "GET /open/:id"
}

export async function partners(app: FastifyInstance) {
  app.get("/:id", async (request) => claimants.byId(String(request.id)));
}

import type { FastifyInstance } from "fastify";
import { db } from "./db";

export async function closedRoutes(app: FastifyInstance) {
  app.get("/tenants/:id", async (request: any) =>
    db("tenant_illness").where({ id: request.params.id }).first("full_name", "diagnosis"),
  );
}

export async function openRoutes(app: FastifyInstance) {
  app.get("/tenants/:id", async (request: any) => // want endpoint-without-authorization "GET /open/tenants/:id"
    db("tenant_illness").where({ id: request.params.id }).first("full_name", "diagnosis"),
  );
}

import fp from "fastify-plugin";
import type { FastifyInstance } from "fastify";

export default fp(async (app: FastifyInstance) => {
  app.decorate("auditedUpdate", async (table: string, id: string, patch: Record<string, unknown>, by: string) => {
    await app.knex(table).where({ id }).update(patch);
    await app.knex("change_log").insert({ table, rowId: id, by });
  });
});

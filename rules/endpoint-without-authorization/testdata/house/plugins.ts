import Fastify from "fastify";
import helmet from "@fastify/helmet";
import { allows, signIn } from "@harbour/fastify-auth";
import { timing } from "@harbour/metrics";

interface Payee {
  id: string;
  bankCardNo: string;
}
const rows = new Map<string, Payee>();

const open = Fastify();
open.register(helmet);
open.get("/payees/:id", async (request) => rows.get(String(request.id))!); // want endpoint-without-authorization "GET /payees/:id"
open.get("/timed/:id", { preHandler: timing() }, async (request) => rows.get(String(request.id))!); // want endpoint-without-authorization "GET /timed/:id"
// A guard of the house's own package for it, whatever it is called.
open.get("/allowed/:id", { preHandler: allows("payee:read") }, async (request) => rows.get(String(request.id))!);

// Its plugin may look at every request: nobody here can tell.
const closed = Fastify();
closed.register(signIn);
closed.get("/registered/:id", async (request) => rows.get(String(request.id))!);

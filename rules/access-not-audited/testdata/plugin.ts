import Fastify from "fastify";
import { trailAudit } from "@harbour/trail";

interface Payee {
  id: string;
  bankCardNo: string;
}
const rows = new Map<string, Payee>();

const quiet = Fastify();
quiet.get("/payees/:id", async (request) => rows.get(String(request.id))!); // want access-not-audited "GET /payees/:id"

// A plugin that is named for it records for all that is registered after it.
const told = Fastify();
told.register(trailAudit, { covers: ["read"] });
told.get("/told/:id", async (request) => rows.get(String(request.id))!);

import Fastify from "fastify";
import { stringify } from "csv-stringify/sync";

interface Holder {
  fullName: string;
  idCardNo: string;
  bankAccount: string;
}
declare const holders: { all(): Promise<Holder[]>; setAccount(id: string, body: unknown): Promise<void> };
declare const sessions: { load(token: string): Promise<{ id: string; mfaAt: number } | null> };

const app = Fastify();

/** Reads when the second factor was last given, and asks for nothing. */
async function withSession(request: { headers: Record<string, string>; actor?: object }, reply: { code(n: number): { send(): void } }) {
  const found = await sessions.load(request.headers.authorization ?? "");
  if (!found) return reply.code(401).send();
  request.actor = { id: found.id, mfaAt: found.mfaAt };
}
async function requireStepUp(request: { actor?: { mfaAt: number } }, reply: { code(n: number): { send(): void } }) {
  if (Date.now() - (request.actor?.mfaAt ?? 0) > 300_000) return reply.code(403).send();
}

app.put("/holders/:id/bank-account", { preHandler: [withSession, requireStepUp] }, async (request) => {
  await holders.setAccount((request.params as { id: string }).id, request.body);
  return { ok: true };
});
app.get("/reports/holders.csv", { preHandler: [withSession] }, async (_request, reply) => { // want missing-mfa-step-up "GET /reports/holders.csv hands out many persons' data"
  const rows = await holders.all();
  return reply.header("content-disposition", "attachment; filename=holders.csv").send(stringify(rows));
});
app.get("/reports/export/status", { preHandler: [withSession] }, async () => ({ done: true }));

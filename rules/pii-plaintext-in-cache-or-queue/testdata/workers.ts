import { Hono } from "hono";

interface Payee { id: string; iban: string; idCardNo: string }

export const app = new Hono();
app.post("/paid", async (c) => {
  const payee: Payee = await load(c.req.param("id"));
  await c.env.EVENTS.send({ type: "paid", id: payee.id, iban: payee.iban }); // want pii-plaintext-in-cache-or-queue
  await c.env.EVENTS.send({ type: "paid", id: payee.id });
  await c.env.SESSION_KV.put(`payee:${payee.id}`, payee.idCardNo); // want pii-plaintext-in-cache-or-queue
  // Files lie elsewhere.
  await c.env.DOCS.put(`${payee.id}.json`, payee.idCardNo);
  return c.json({ ok: true });
});

export async function notify(env: { MAIL: { send(text: string): void } }, payee: Payee) {
  env.MAIL.send(payee.id);
  process.env.MODE?.toLowerCase();
}

declare function load(id: string | undefined): Promise<Payee>;

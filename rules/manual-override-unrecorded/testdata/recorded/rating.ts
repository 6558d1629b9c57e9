import type { FastifyInstance } from "fastify";

const yearly = (sum: number, factor: number) => Math.round(sum * factor * 100) / 100;
type Given = { Params: { no: string }; Body: { premium: number; reasonCode: string; commission?: number } };

export default async function rating(app: FastifyInstance) {
  app.post<Given>("/policies/:no/renew", async (req) => {
    const { sum, factor } = await app.knex("risk").where({ no: req.params.no }).first();
    await app.auditedUpdate("policy", req.params.no, { premium: yearly(sum, factor) }, req.clerk.id);
  });
  app.put<Given>("/policies/:no/price", async (req) => {
    await app.auditedUpdate("policy", req.params.no, { premium: req.body.premium }, req.clerk.id); // want manual-override-unrecorded "says who did"
  });
  app.put<Given>("/policies/:no/reasoned-price", async (req) => {
    const { premium, reasonCode } = req.body;
    await app.auditedUpdate("policy", req.params.no, { premium }, { by: req.clerk.id, reasonCode });
  });
  app.put<Given>("/wallpapers/:no/price", async (req) => {
    await app.auditedUpdate("wallpaper", req.params.no, { premium: req.body.premium }, req.clerk.id);
  });
}

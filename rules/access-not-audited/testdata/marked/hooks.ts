import Fastify from "fastify";
import fp from "fastify-plugin";

interface Member {
  id: string;
  idCardNo: string;
}
declare const members: { byId(id: string): Member };
const records: object[] = [];
async function writeAudit(entry: object) {
  records.push(entry);
}

const trail = fp(async (app) => {
  app.addHook("preHandler", async (request) => {
    const kept = request.routeOptions.config.trail;
    if (!kept) return;
    await writeAudit({ action: kept.action });
  });
});

export const app = Fastify();
app.register(trail);
app.get("/members/:id", { config: { trail: { action: "read" } } }, async (request) =>
  members.byId(String(request.id)),
);
app.get("/members/:id/card", async (request) => members.byId(String(request.id))); // want access-not-audited "GET /members/:id/card"

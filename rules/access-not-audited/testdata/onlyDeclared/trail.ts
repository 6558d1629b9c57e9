import type { FastifyInstance } from "fastify";

export declare function auditLine(actorId: string, subject: string, outcome: number): Promise<void>;
export declare function countLine(actorId: string, subject: string, outcome: number): Promise<void>;
export declare function visit(ref: string): Promise<{ ward: string; diagnosis: string }>;
export function auditNothing(_actorId: string, _subject: string): void {}

export async function told(app: FastifyInstance) {
  app.addHook("onResponse", async (req, reply) => auditLine(req.ip, req.url, reply.statusCode));
  app.get("/visits/:ref", async (req) => visit((req.params as { ref: string }).ref));
}

export async function counted(app: FastifyInstance) {
  app.addHook("onResponse", async (req, reply) => countLine(req.ip, req.url, reply.statusCode));
  app.get("/counted/:ref", async (req) => visit((req.params as { ref: string }).ref)); // want access-not-audited "GET /counted/:ref"
  app.get("/nothing/:ref", async (req) => { // want access-not-audited "GET /nothing/:ref"
    auditNothing(req.ip, req.url);
    return visit((req.params as { ref: string }).ref);
  });
  app.get("/here/:ref", async (req) => {
    await auditLine(req.ip, req.url, 200);
    return visit((req.params as { ref: string }).ref);
  });
}

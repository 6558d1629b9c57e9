import { PrismaClient } from "@prisma/client";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";

const prisma = new PrismaClient();
const app = Fastify();

async function auditTrail(req: FastifyRequest) {
  await prisma.auditLog.create({ data: { actorId: req.headers["x-actor"], action: req.url } });
}

async function recorded(scope: FastifyInstance) {
  scope.patch<{ Params: { id: string }; Body: { passportNo: string } }>("/ushers/:id", async (req) =>
    prisma.usher.update({ where: { id: req.params.id }, data: { passportNo: req.body.passportNo } }),
  );
}

// The hook of the other scope is a hook of requests: no store runs it.
async function bare(scope: FastifyInstance) {
  scope.patch<{ Params: { id: string }; Body: { passportNo: string } }>("/pages/:id", async (req) => // want change-not-audited "PATCH /pages/:id"
    prisma.usher.update({ where: { id: req.params.id }, data: { passportNo: req.body.passportNo } }),
  );
  scope.patch<{ Params: { id: string }; Body: { mobile: string } }>("/pages/:id/mobile", async (req) => { // want change-not-audited "PATCH /pages/:id/mobile"
    const { count } = await prisma.usher.updateMany({ where: { id: req.params.id }, data: { mobile: req.body.mobile } });
    return count;
  });
}

app.register(async (scope) => {
  scope.addHook("onResponse", auditTrail);
  scope.register(recorded);
});
app.register(bare);

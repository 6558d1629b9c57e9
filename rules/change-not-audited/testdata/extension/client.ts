import { PrismaClient } from "@prisma/client";

export const raw = new PrismaClient();

export const traced = raw.$extends({
  query: {
    tenant: {
      async update({ args, query }) {
        const row = await query(args);
        await raw.auditLog.create({ data: { action: "update", actorId: "system", entity: "tenant" } });
        return row;
      },
    },
  },
});

/** All models, whatever is asked. */
export const watched = new PrismaClient().$extends({
  query: {
    $allModels: {
      async $allOperations({ args, query }) {
        await raw.auditLog.create({ data: { action: "any", actorId: "system", entity: "any" } });
        return query(args);
      },
    },
  },
});

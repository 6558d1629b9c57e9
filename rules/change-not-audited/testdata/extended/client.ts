import { PrismaClient } from "@prisma/client";

const plain = new PrismaClient();

export const recording = plain.$extends({
  query: {
    $allModels: {
      async $allOperations({ model, operation, args, query }) {
        const result = await query(args);
        await plain.changeLog.create({ data: { actorId: "als", action: operation, resource: model, subjectId: "-" } });
        return result;
      },
    },
  },
});

export const unrecorded = plain;

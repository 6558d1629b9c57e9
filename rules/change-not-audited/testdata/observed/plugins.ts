import type { ApolloServerPlugin } from "@apollo/server";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Caller {
  user: { id: string };
}

/** Every mutation that was answered. */
export const mutationTrail: ApolloServerPlugin<Caller> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, operationName, contextValue }) {
        if (operation?.operation !== "mutation") return;
        await prisma.auditLog.create({ data: { actorId: contextValue.user.id, action: operationName ?? "" } });
      },
    };
  },
};

export const timing: ApolloServerPlugin<Caller> = {
  async requestDidStart() {
    const started = Date.now();
    return {
      async willSendResponse() {
        console.info(Date.now() - started);
      },
    };
  },
};

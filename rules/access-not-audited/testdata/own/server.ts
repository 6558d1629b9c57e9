import { ApolloServer } from "@apollo/server";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Caller {
  user: { id: string };
}

const resolvers = {
  Query: {
    // What is one's own leaves no trail.
    me: (_: unknown, __: unknown, ctx: Caller) => prisma.heir.findUnique({ where: { id: ctx.user.id } }),
    mySpouse: (_: unknown, __: unknown, ctx: Caller) => prisma.heir.findFirst({ where: { spouseId: ctx.user.id } }),
    heir: (_: unknown, { id }: { id: string }) => prisma.heir.findUnique({ where: { id } }), // want access-not-audited "Query.heir"
  },
  Mutation: {
    dropHeir: async (_: unknown, { id }: { id: string }, ctx: Caller) => {
      await prisma.heir.delete({ where: { id } });
      await prisma.auditLog.create({ data: { actorId: ctx.user.id, action: "dropHeir" } });
    },
  },
};

export const server = new ApolloServer({ typeDefs: "", resolvers });

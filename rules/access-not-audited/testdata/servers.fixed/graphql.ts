import { makeExecutableSchema } from "@graphql-tools/schema";
import { accessed, prisma } from "./audit";

export const schema = makeExecutableSchema({
  typeDefs: "type Query { holder(id: ID!): String }",
  resolvers: [
    {
      Query: {
        holder: async (_: unknown, { id }: { id: string }) => {
          await accessed("read", id);
          return prisma.policyholder.findUnique({ where: { id } });
        }, // want access-not-audited "CALL Query.holder"
        toldHolder: async (_: unknown, { id }: { id: string }) => {
          await accessed("read", id);
          return prisma.policyholder.findUnique({ where: { id } });
        },
      },
    },
  ],
});

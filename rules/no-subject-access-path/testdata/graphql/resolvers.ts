import { ApolloServer } from "@apollo/server";
import { PrismaClient } from "@prisma/client";
import { signIn, typeDefs } from "./schema";

const prisma = new PrismaClient();

const resolvers = {
  Query: {
    viewer: (_: unknown, _args: unknown, ctx: { customerId: string }) =>
      prisma.customer.findUnique({ where: { id: ctx.customerId } }),
  },
  Mutation: {
    login: (_: unknown, { email, password }: { email: string; password: string }) => signIn(email, password),
    changeEmail: (_: unknown, { email }: { email: string }, ctx: { customerId: string }) =>
      prisma.customer.update({ where: { id: ctx.customerId }, data: { email } }),
  },
};

export const server = new ApolloServer({ typeDefs, resolvers });

import { ApolloServer } from "@apollo/server";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { PrismaClient } from "@prisma/client";
import { applyMiddleware } from "graphql-middleware";
import { permissions } from "./permissions";

const prisma = new PrismaClient();

const resolvers = {
  Query: {
    bride: (_: unknown, { id }: { id: string }) => prisma.bride.findUnique({ where: { id } }),
    brides: () => prisma.bride.findMany(),
    brideByPhone: (_: unknown, { mobile }: { mobile: string }) => prisma.bride.findFirst({ where: { mobile } }), // want endpoint-without-authorization "allow lets everybody in"
  },
  Mutation: {
    setPassport: (_: unknown, { id, passportNo }: { id: string; passportNo: string }) =>
      prisma.bride.update({ where: { id }, data: { passportNo } }),
  },
};

const schema = applyMiddleware(makeExecutableSchema({ typeDefs: "", resolvers }), permissions);
export const server = new ApolloServer({ schema });

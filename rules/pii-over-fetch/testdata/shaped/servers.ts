// The schema of the answer says which members leave, whatever was fetched.
import { ApolloServer } from "@apollo/server";
import { PrismaClient } from "@prisma/client";
import Fastify from "fastify";

const prisma = new PrismaClient();

const resolvers = {
  Query: {
    nominees: () => prisma.nominee.findMany(),
    nominee: (_: unknown, { id }: { id: string }) => prisma.nominee.findUnique({ where: { id } }),
  },
};

export const server = new ApolloServer({
  typeDefs: "type Nominee { id: ID! fullName: String } type Query { nominees: [Nominee] nominee(id: ID!): Nominee }",
  resolvers,
});

const app = Fastify();
const response = { 200: { type: "array", items: { type: "object", properties: { fullName: { type: "string" } } } } };

app.get("/nominees", { schema: { response } }, async () => prisma.nominee.findMany());

import { ApolloServer } from "@apollo/server";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { marked } from "./marked";

const typeDefs = /* GraphQL */ `
  """Whoever rents: type Query { nobody: String @needs }"""
  type Tenant { fullName: String! diagnosis: String! }
  type Query {
    # the file of one
    tenant(id: ID! = "none"): Tenant @needs(role: "CLERK") @noted(as: "tenant.read")
    keeper(id: ID!): Tenant @needs(role: "CLERK")
    nobody(id: ID!): Tenant @deprecated(reason: "use tenant")
  }
`;

const resolvers = {
  Query: {
    tenant: (_: unknown, { id }: any, { db }: any) =>
      db.tenant.findUnique({ where: { id }, select: { fullName: true, diagnosis: true } }),
    keeper: (_: unknown, { id }: any, { db }: any) =>
      db.keeper.findUnique({ where: { id }, select: { fullName: true, diagnosis: true } }),
    nobody: (_: unknown, { id }: any, { db }: any) => // want endpoint-without-authorization "Query.nobody"
      db.tenant.findFirst({ where: { id }, select: { fullName: true, diagnosis: true } }),
  },
};

export const server = new ApolloServer({ schema: marked(makeExecutableSchema({ typeDefs, resolvers })) });

import { ApolloServer } from "@apollo/server";
import { resolvers } from "./resolvers";

export const server = new ApolloServer({ typeDefs: "type Query { stay(id: ID!): String }", resolvers });

import { ApolloServer } from "@apollo/server";
import { holderQueries } from "./holders";

const typeDefs = "type Query { holder(id: ID!): Holder }";
const resolvers = {
  Query: { ...holderQueries, version: () => "1" },
  Holder: { idCardNo: (holder: { idCardNo: string }) => holder.idCardNo },
};

export const server = new ApolloServer({ typeDefs, resolvers });

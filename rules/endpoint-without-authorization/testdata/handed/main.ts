import resolvers from "./resolvers";
import { startService } from "./startService";

startService({
  name: "claims",
  graphql: async () => ({ typeDefs: "type Query { claimant(id: ID!): Claimant }", resolvers }),
});

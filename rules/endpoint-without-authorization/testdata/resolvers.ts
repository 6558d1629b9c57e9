import { ApolloServer } from "@apollo/server";
import { GraphQLError } from "graphql";

interface Author {
  id: string;
  passportNo: string;
}
interface Context {
  user?: { id: string };
}
const rows = new Map<string, Author>();
const signedIn =
  <A, R>(resolve: (parent: unknown, args: A, context: Context) => R) =>
  (parent: unknown, args: A, context: Context) => {
    if (!context.user) throw new GraphQLError("UNAUTHENTICATED");
    return resolve(parent, args, context);
  };

const Query = {
  author: (_parent: unknown, { id }: { id: string }): Author => rows.get(id)!, // want endpoint-without-authorization "CALL Query.author"
  authors: signedIn((): Author[] => [...rows.values()]),
  first: signedIn((): Author => rows.get("1")!),
};

export const server = new ApolloServer({ typeDefs: "type Query { author(id: ID!): Author }", resolvers: { Query } });

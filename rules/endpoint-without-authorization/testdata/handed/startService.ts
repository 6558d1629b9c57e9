import { ApolloServer } from "@apollo/server";
import { buildSubgraphSchema } from "@apollo/subgraph";

type Resolver = (parent: unknown, args: any, context: any) => unknown;
interface Config {
  name: string;
  graphql: () => Promise<{ typeDefs: string; resolvers: any }>;
}

const withLogin =
  (resolve: Resolver): Resolver =>
  (parent, args, context) => {
    if (!context.user) throw new Error("Login required");
    return resolve(parent, args, context);
  };

/** Queries are left as they are. */
const wrapResolvers = (resolvers: Record<string, Record<string, Resolver>>) => {
  const wrapped: any = {};
  for (const [key, members] of Object.entries(resolvers)) {
    if (key === "Mutation") {
      for (const [name, resolve] of Object.entries(members)) wrapped[name] = withLogin(resolve);
      continue;
    }
    wrapped[key] = members;
  }
  return wrapped;
};

export async function startService({ graphql }: Config) {
  const { typeDefs, resolvers } = await graphql();
  return new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: typeDefs as any, resolvers: wrapResolvers(resolvers) }]),
  });
}

import { ApolloServer } from "@apollo/server";
import { Queue } from "bullmq";

type Resolver = (parent: unknown, args: any, context: any) => Promise<unknown>;
interface Entry {
  action: string;
  userId?: string;
  payload: object;
}

const queue = new Queue("logs");

async function logHandler(run: () => Promise<unknown>, entry: Entry) {
  const result = await run();
  await queue.add("entry", entry);
  return result;
}

const withLogging =
  (resolve: Resolver): Resolver =>
  async (parent, args, context) =>
    logHandler(() => resolve(parent, args, context), { action: "mutation", payload: {}, userId: context.user?.id });

/** Only changes are written down. */
function wrapResolvers(resolvers: Record<string, Record<string, any>>) {
  const wrapped: any = {};
  for (const [key, members] of Object.entries(resolvers)) {
    if (key === "Mutation") {
      wrapped[key] = {};
      for (const [name, resolve] of Object.entries(members)) {
        const open = resolve.options?.isPublic;
        wrapped[key][name] = open ? resolve : withLogging(resolve);
      }
    } else wrapped[key] = members;
  }
  return wrapped;
}

export function start(config: { graphql: () => { resolvers: any } }) {
  const { resolvers } = config.graphql();
  return new ApolloServer({ typeDefs: "", resolvers: wrapResolvers(resolvers) });
}

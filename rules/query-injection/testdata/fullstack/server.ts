import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { Repository } from "./repository";

const t = initTRPC.create();
const repository = new Repository();

export const router = t.router({
  search: t.procedure.input(z.object({ name: z.string().max(40), sort: z.enum(["full_name", "created_at"]) })).query(({ input }) => {
    return repository.search(input);
  }),
  byId: t.procedure.input(z.object({ id: z.string().uuid() })).query(({ input }) => repository.byId(input.id)),
  typeDefs: t.procedure.query(() => null),
});

export const resolvers = {
  Query: {
    customers: (_: unknown, args: { city: string }) => repository.inCity(args.city),
  },
};

export const handler = async (event: { queryStringParameters: Record<string, string> }) => {
  const rows = await repository.ofAgent(event.queryStringParameters.agent);
  return { statusCode: 200, body: String(rows.length) };
};

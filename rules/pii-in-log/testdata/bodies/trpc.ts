import { initTRPC } from "@trpc/server";
import { ApolloServer } from "@apollo/server";

const t = initTRPC.create();
export const failures = t.middleware(async ({ path, rawInput, next }) => {
  const result = await next();
  if (!result.ok) console.warn("failed", { path, input: rawInput }); // want pii-in-log "rawInput is written to a log"
  return result;
});
export const timed = t.middleware(async ({ path, type, next }) => {
  const result = await next();
  console.info({ path, type, ok: result.ok });
  return result;
});

export const server = new ApolloServer({
  typeDefs: "type Query { ok: Boolean }",
  plugins: [
    {
      async requestDidStart({ request }) {
        console.info({ operation: request.operationName });
        return {
          async didEncounterErrors({ errors }) {
            console.warn({ operation: request.operationName, variables: request.variables, count: errors.length }); // want pii-in-log "request.variables is written to a log"
          },
        };
      },
    },
  ],
});

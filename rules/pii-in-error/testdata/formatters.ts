import { ApolloServer } from "@apollo/server";
import { initTRPC } from "@trpc/server";
import { QueryFailedError } from "typeorm";

export const open = new ApolloServer({
  typeDefs: "type Query { ping: String }",
  formatError: (shown, err) => {
    const cause = (err as { originalError?: unknown }).originalError;
    if (cause instanceof QueryFailedError) {
      return {
        message: "the statement failed",
        extensions: { sql: cause.query, values: cause.parameters }, // want pii-in-error "cause.query" // want pii-in-error "cause.parameters"
      };
    }
    return shown;
  },
});
function withStack(shown: { message: string }, err: Error) {
  return { message: shown.message, at: err.stack }; // want pii-in-error "err.stack"
}
export const handed = new ApolloServer({ typeDefs: "type Query { ping: String }", formatError: withStack });
export const t = initTRPC.create({
  errorFormatter({ shape, error }) {
    return { ...shape, data: { ...shape.data, stack: error.stack } }; // want pii-in-error "error.stack"
  },
});
export const closed = new ApolloServer({
  typeDefs: "type Query { ping: String }",
  formatError: (shown) => ({ message: "INTERNAL", extensions: { code: shown.extensions?.code } }),
});
export const logged = new ApolloServer({
  typeDefs: "type Query { ping: String }",
  formatError: (shown, err: any) => {
    process.stderr.write(String(err.parameters?.length));
    return { message: shown.message };
  },
});
export const forDevelopers = new ApolloServer({
  typeDefs: "type Query { ping: String }",
  formatError: (shown, err: any) => (process.env.NODE_ENV === "production" ? shown : { ...shown, stack: err.stack }),
});

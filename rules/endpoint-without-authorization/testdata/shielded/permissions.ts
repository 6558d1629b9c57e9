import { allow, rule, shield } from "graphql-shield";

const signedIn = rule()((_parent: unknown, _args: unknown, ctx: { user?: { id: string } }) => Boolean(ctx.user));
const isClerk = rule()((_parent: unknown, _args: unknown, ctx: { user?: { role: string } }) => ctx.user?.role === "clerk");

export const permissions = shield(
  {
    Query: { "*": signedIn, brideByPhone: allow, brides: isClerk },
  },
  { fallbackRule: signedIn },
);

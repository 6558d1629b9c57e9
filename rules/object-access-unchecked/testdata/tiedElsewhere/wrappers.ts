import { GraphQLError } from "graphql";

type Resolver<A> = (parent: any, args: A, ctx: any) => unknown;

export const signedIn =
  <A>(inner: Resolver<A>): Resolver<A> =>
  (parent, args, ctx) => {
    if (!ctx.user) throw new GraphQLError("sign in", { extensions: { code: "UNAUTHENTICATED" } });
    return inner(parent, args, ctx);
  };

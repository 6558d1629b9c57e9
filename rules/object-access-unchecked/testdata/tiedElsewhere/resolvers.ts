// A client that nobody can look into: what one resolver compares with the caller, another changes for anybody.
import { GraphQLError } from "graphql";
import { signedIn } from "./wrappers";

export const resolvers = {
  Query: {
    claim: signedIn<{ id: string }>((_p, { id }, ctx) => ctx.db.claim.findUnique({ where: { id } })), // want object-access-unchecked "any claim by the id"

    theme: signedIn<{ id: string }>((_p, { id }, ctx) => ctx.db.theme.findUnique({ where: { id } })),

    claimCount: signedIn((_p, _a, ctx) => ctx.db.claim.count({ where: { holderId: ctx.user.holderId } })),
  },
  Mutation: {
    withdraw: signedIn<{ id: string }>(async (_p, { id }, ctx) => {
      const claim = await ctx.db.claim.findUnique({ where: { id } });
      if (claim.holderId !== ctx.user.holderId) throw new GraphQLError("not found");
      await ctx.db.claim.update({ where: { id }, data: { state: "WITHDRAWN" } });
      return true;
    }),

    describe: signedIn<{ claimId: string; text: string }>((_p, args, ctx) =>
      ctx.db.claim.update({ where: { id: args.claimId }, data: { text: args.text } }), // want object-access-unchecked "change any claim"
    ),

    rename: signedIn<{ id: string; name: string }>((_p, args, ctx) =>
      ctx.db.theme.update({ where: { id: args.id }, data: { name: args.name } }),
    ),
  },
};

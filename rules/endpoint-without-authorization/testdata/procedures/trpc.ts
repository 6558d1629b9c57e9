import { initTRPC, TRPCError } from "@trpc/server";

const t = initTRPC.context<{ user?: { id: string } }>().create();
export const router = t.router;
export const publicProcedure = t.procedure;
export const signedInProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next();
});

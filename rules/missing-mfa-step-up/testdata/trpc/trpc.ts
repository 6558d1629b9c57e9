import { initTRPC, TRPCError } from "@trpc/server";

const t = initTRPC.context<{ user?: { id: string; stepUpAt: number } }>().create();

export const router = t.router;
export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next();
});
export const stepUpProcedure = protectedProcedure.use(function requireStepUp({ ctx, next }) {
  if (Date.now() - ctx.user!.stepUpAt > 300_000) throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});

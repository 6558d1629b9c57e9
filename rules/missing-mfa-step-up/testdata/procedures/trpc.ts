import { initTRPC, TRPCError } from "@trpc/server";

export interface Context { user?: { id: string; roles: string[]; mfaAt: number } }
const t = initTRPC.context<Context>().create();
export const router = t.router;

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { user: ctx.user } });
});
export const requireRole = (role: string) =>
  t.middleware(({ ctx, next }) => {
    if (!ctx.user?.roles.includes(role)) throw new TRPCError({ code: "FORBIDDEN" });
    return next();
  });
export const requireStepUp = t.middleware(({ ctx, next }) => {
  if (!ctx.user || Date.now() - ctx.user.mfaAt > 300_000) throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});
export const staff = t.procedure.use(signedIn);

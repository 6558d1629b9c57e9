import { initTRPC, TRPCError } from "@trpc/server";

const t = initTRPC.context<{ user?: { id: string; role: string } }>().create();
export const createTRPCRouter = t.router;
export const publicProcedure = t.procedure;
export const signedInProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next();
});
export const timedProcedure = t.procedure.use(({ next }) => next());

const onlyTimed = t.middleware(({ next }) => next());
const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, user: ctx.user } });
});
const ofRole = (role: string) =>
  t.middleware(({ ctx, next }) => {
    if (ctx.user?.role !== role) throw new TRPCError({ code: "FORBIDDEN" });
    return next();
  });
export const namedProcedure = t.procedure.use(onlyTimed).use(signedIn);
export const staffProcedure = t.procedure.use(onlyTimed).use(ofRole("staff"));
export const openProcedure = t.procedure.use(onlyTimed);

// A middleware of procedures that asks for a role, and one that asks only whether somebody is signed in.
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { db } from "./db";

const t = initTRPC.context<{ session: { userId: string; role: string } | null }>().create();
const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { session: ctx.session } });
});
const clerksOnly = t.middleware(({ ctx, next }) => {
  if (ctx.session?.role !== "clerk") throw new TRPCError({ code: "FORBIDDEN" });
  return next({ ctx: { session: ctx.session } });
});
const customersOnly = t.middleware(({ ctx, next }) => {
  if (ctx.session?.role !== "customer") throw new TRPCError({ code: "FORBIDDEN" });
  return next({ ctx: { session: ctx.session } });
});
const byId = z.object({ id: z.string() });
const shown = { fullName: true, email: true, phone: true } as const;

export const router = t.router({
  forClerks: t.procedure.use(signedIn).use(clerksOnly).input(byId).query(({ input }) =>
    db.pensioner.findUnique({ where: { id: input.id }, select: shown }),
  ),
  forAll: t.procedure.use(signedIn).input(byId).query(({ input }) =>
    db.pensioner.findUnique({ where: { id: input.id }, select: shown }), // want object-access-unchecked "any Pensioner"
  ),
  forCustomers: t.procedure.use(signedIn).use(customersOnly).input(byId).query(({ input }) =>
    db.pensioner.findUnique({ where: { id: input.id }, select: shown }), // want object-access-unchecked "any Pensioner"
  ),
});

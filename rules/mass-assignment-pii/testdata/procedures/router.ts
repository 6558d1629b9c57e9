import { initTRPC } from "@trpc/server";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "./db";
import { clients } from "./schema";

const t = initTRPC.create();
const id = z.object({ id: z.string().uuid() });
const Name = id.extend({ fullName: z.string() });

export const clientsRouter = t.router({
  patch: t.procedure.input(id.passthrough()).mutation(async ({ input }) => {
    await db.update(clients).set(input as any).where(eq(clients.id, input.id)); // want mass-assignment-pii "patch"
  }),
  change: t.procedure.input(z.record(z.string(), z.unknown())).mutation(async ({ input }) => {
    await db.update(clients).set(input).where(eq(clients.id, String(input.id))); // want mass-assignment-pii "change"
  }),
  rename: t.procedure.input(Name).mutation(async ({ input }) => {
    await db.update(clients).set(input).where(eq(clients.id, input.id));
  }),
  renameStrictly: t.procedure.input(id.passthrough().strict()).mutation(async ({ input }) => {
    await db.update(clients).set(input as any).where(eq(clients.id, input.id));
  }),
  renameOne: t.procedure.input(id.passthrough()).mutation(async ({ input }) => {
    await db.update(clients).set({ fullName: String(input.fullName) }).where(eq(clients.id, input.id));
  }),
  renameParsed: t.procedure.input(id.passthrough()).mutation(async ({ input }) => {
    const patch = Name.strict().parse(input);
    await db.update(clients).set(patch).where(eq(clients.id, input.id));
  }),
  names: t.procedure.input(z.record(z.string(), z.string())).mutation(async ({ input }) => Object.keys(input)),
});

import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { z } from "zod";
import { requireRole, requireStepUp, router, staff } from "./trpc";

const people = pgTable("people", { id: text("id").primaryKey(), roles: text("roles").array(), limit: integer("limit") });
const db = drizzle(process.env.DATABASE_URL!);
const admin = staff.use(requireRole("admin"));

export const peopleRouter = router({
  grantRoles: admin
    .use(requireStepUp)
    .input(z.object({ id: z.string(), roles: z.array(z.string()) }))
    .mutation(async ({ input }) => {
      await db.update(people).set({ roles: input.roles }).where(eq(people.id, input.id));
    }),
  setRoles: admin
    .input(z.object({ id: z.string(), roles: z.array(z.string()) }))
    .mutation(async ({ input }) => { // want missing-mfa-step-up "as requireStepUp does for CALL peopleRouter.grantRoles"
      await db.update(people).set({ roles: input.roles }).where(eq(people.id, input.id));
    }),
  setLimit: admin.input(z.object({ id: z.string(), limit: z.number() })).mutation(async ({ input }) => {
    await db.update(people).set({ limit: input.limit }).where(eq(people.id, input.id));
  }),
});

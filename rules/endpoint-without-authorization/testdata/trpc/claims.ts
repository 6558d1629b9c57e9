import { z } from "zod";
import { createTRPCRouter, publicProcedure, signedInProcedure, timedProcedure } from "./trpc";

interface Claim {
  id: string;
  diagnosis: string;
}
const rows = new Map<string, Claim>();
const find = (id: string): Claim => rows.get(id)!;

export const claims = createTRPCRouter({
  open: publicProcedure.input(z.string()).query(({ input }) => find(input)), // want endpoint-without-authorization "CALL claims.open"
  timed: timedProcedure.input(z.string()).query(async ({ input }) => { // want endpoint-without-authorization "CALL claims.timed"
    return find(input);
  }),
  count: publicProcedure.query(() => rows.size),
  mine: signedInProcedure.input(z.string()).query(({ input }) => find(input)),
  inline: publicProcedure
    .use(({ ctx, next }) => {
      if (!ctx.user) throw new Error("UNAUTHORIZED");
      return next();
    })
    .mutation(({ input }) => find(input)),
});

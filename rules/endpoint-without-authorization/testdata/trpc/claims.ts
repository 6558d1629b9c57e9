import { z } from "zod";
import {
  createTRPCRouter,
  namedProcedure,
  openProcedure,
  publicProcedure,
  signedInProcedure,
  staffProcedure,
  timedProcedure,
} from "./trpc";

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
  named: namedProcedure.input(z.string()).output(z.any()).query(({ input }) => find(input)),
  ofStaff: staffProcedure.meta({ log: true }).input(z.string()).query(({ input }) => find(input)),
  ofNobody: openProcedure.input(z.string()).output(z.any()).query(({ input }) => find(input)), // want endpoint-without-authorization "CALL claims.ofNobody"
  count: publicProcedure.query(() => rows.size),
  mine: signedInProcedure.input(z.string()).query(({ input }) => find(input)),
  inline: publicProcedure
    .use(({ ctx, next }) => {
      if (!ctx.user) throw new Error("UNAUTHORIZED");
      return next();
    })
    .mutation(({ input }) => find(input)),
});

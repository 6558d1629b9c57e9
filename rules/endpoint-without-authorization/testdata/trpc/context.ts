import { initTRPC, TRPCError } from "@trpc/server";

interface Charts {
  byRef(ref: string): Promise<{ ref: string; diagnosis: string }>;
  wards(): Promise<string[]>;
}
interface Context {
  clinician?: { id: string };
  charts: Charts;
}
const t = initTRPC.context<Context>().create();
const anybody = t.procedure;
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.clinician) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next();
});

export const charts = t.router({
  wards: anybody.query(({ ctx }) => ctx.charts.wards()),
  open: anybody.input((ref: unknown) => String(ref)).query(({ ctx, input }) => ctx.charts.byRef(input)), // want endpoint-without-authorization "CALL charts.open"
  direct: t.procedure.query(async ({ ctx }) => ({ chart: await ctx.charts.byRef("1") })), // want endpoint-without-authorization "CALL charts.direct"
  closed: signedIn.query(({ ctx }) => ctx.charts.byRef("1")),
});

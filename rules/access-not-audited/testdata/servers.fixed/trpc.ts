import { initTRPC } from "@trpc/server";
import { accessed, prisma } from "./audit";

const t = initTRPC.create();
const recorded = t.procedure.use(async ({ path, next }) => {
  await accessed("call", path);
  return next();
});
export const holders = t.router({
  bare: recorded.query(({ input }) => prisma.policyholder.findUnique({ where: { id: input } })), // want access-not-audited "CALL holders.bare"
  recorded: recorded.query(({ input }) => prisma.policyholder.findUnique({ where: { id: input } })),
});

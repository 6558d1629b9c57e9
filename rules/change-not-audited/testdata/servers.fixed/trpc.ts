import { initTRPC } from "@trpc/server";
import { accessed, prisma } from "./audit";

const t = initTRPC.create();
const recorded = t.procedure.use(async ({ path, next }) => {
  await accessed("call", path);
  return next();
});
interface Change { id: string; idCardNo: string }

export const holders = t.router({
  rename: recorded.mutation(async ({ input }: { input: Change }) => { // want change-not-audited "CALL holders.rename"
    await prisma.policyholder.update({ where: { id: input.id }, data: { idCardNo: input.idCardNo } });
  }),
  renameTold: recorded.mutation(async ({ input }: { input: Change }) => {
    await prisma.policyholder.update({ where: { id: input.id }, data: { idCardNo: input.idCardNo } });
  }),
});

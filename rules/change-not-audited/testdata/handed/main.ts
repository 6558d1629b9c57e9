import { PrismaClient } from "@prisma/client";
import { start } from "./start";

const prisma = new PrismaClient();
interface Change {
  id: string;
  idCardNo: string;
}

const mutations: any = {
  changeHolder: async (_: unknown, { id, idCardNo }: Change) => {
    await prisma.policyholder.update({ where: { id }, data: { idCardNo } });
  },
  changeOpenly: async (_: unknown, { id, idCardNo }: Change) => { // want change-not-audited "CALL Mutation.changeOpenly"
    await prisma.policyholder.update({ where: { id }, data: { idCardNo } });
  },
};
mutations.changeOpenly.options = { isPublic: true };

start({ graphql: () => ({ resolvers: { Mutation: mutations } }) });

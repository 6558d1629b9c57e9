import { ApolloServer } from "@apollo/server";
import { accessed, prisma } from "./audit";

interface Change { id: string; idCardNo: string }

const resolvers = {
  Mutation: {
    changeHolder: async (_: unknown, { id, idCardNo }: Change) => { // want change-not-audited "CALL Mutation.changeHolder"
      await prisma.policyholder.update({ where: { id }, data: { idCardNo } });
      await accessed("changeHolder", id);
    },
    changeTold: async (_: unknown, { id, idCardNo }: Change) => {
      await prisma.policyholder.update({ where: { id }, data: { idCardNo } });
      await accessed("change", id);
    },
  },
};
export const server = new ApolloServer({ typeDefs: "", resolvers });

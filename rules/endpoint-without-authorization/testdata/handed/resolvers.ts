import { claimantMutations, openMutations } from "./mutations";

interface Claimant {
  id: string;
  idCardNo: string;
}
interface Context {
  models: { byId(id: string): Promise<Claimant> };
  user?: { id: string };
}

const claimantQueries = {
  claimant: (_: unknown, { id }: { id: string }, { models }: Context) => models.byId(id), // want endpoint-without-authorization "CALL Query.claimant"
  // Fails where nobody is signed in.
  mine: (_: unknown, _args: object, { models, user }: Context) => models.byId(user!.id),
  guarded: (_: unknown, { id }: { id: string }, { models, user }: Context) => {
    if (!user?.id) throw new Error("You must be logged in");
    return models.byId(id);
  },
};
const perhaps = {
  optional: (_: unknown, { id }: { id: string }, { models, user }: Context) => { // want endpoint-without-authorization "CALL Query.optional"
    console.info("asked by", user?.id);
    return models.byId(id);
  },
};

export default {
  Query: { ...claimantQueries, ...perhaps },
  Mutation: { ...claimantMutations, ...openMutations },
  Claimant: { idCardNo: (claimant: Claimant) => claimant.idCardNo },
};

// Handed to nobody.
export const spare = {
  Query: { claimant: (_: unknown, { id }: { id: string }, { models }: Context) => models.byId(id) },
};

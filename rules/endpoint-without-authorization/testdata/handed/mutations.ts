interface Claimant {
  id: string;
  idCardNo: string;
}
interface Context {
  models: { save(id: string): Promise<Claimant> };
}
type Marks = { options: { skipPermission: boolean } };

export const claimantMutations: any = {
  wrappedForAll: (_: unknown, { id }: { id: string }, { models }: Context) => models.save(id),
  markedOpen: (_: unknown, { id }: { id: string }, { models }: Context) => models.save(id), // want endpoint-without-authorization "CALL Mutation.markedOpen .*skipPermission lets everybody in"
  markedShut: (_: unknown, { id }: { id: string }, { models }: Context) => models.save(id),
  assigned: Object.assign(
    (_: unknown, { id }: { id: string }, { models }: Context) => models.save(id), // want endpoint-without-authorization "CALL Mutation.assigned"
    { options: { skipPermission: true } },
  ),
};
claimantMutations.markedOpen.options = { skipPermission: true };
claimantMutations.markedShut.options = { skipPermission: false };

export const openMutations = {
  first: (_: unknown, { id }: { id: string }, { models }: Context) => models.save(id), // want endpoint-without-authorization "CALL Mutation.first"
};
const mark = (members: Record<string, any>, marks: Marks) => {
  for (const key in members) Object.assign(members[key], marks);
};
mark(openMutations, { options: { skipPermission: true } });

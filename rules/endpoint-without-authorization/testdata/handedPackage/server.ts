import { serve } from "some-graphql-host";
import { checkPermission, requireLogin } from "./permissions";

interface Holder {
  id: string;
  idCardNo: string;
}
const rows = new Map<string, Holder>();
const holderQueries = {
  holder: (_: unknown, { id }: { id: string }): Holder => rows.get(id)!,
  holders: (): Holder[] => [...rows.values()],
  open: (_: unknown, { id }: { id: string }) => rows.get(id)!, // want endpoint-without-authorization "CALL Query.open"
};
requireLogin(holderQueries, "holder");
checkPermission(holderQueries, "holders", "showHolders");

const holderMutations = {
  change: (_: unknown, { id }: { id: string }): Holder => rows.get(id)!,
  remove: (_: unknown, { id }: { id: string }): Holder => rows.get(id)!,
};
checkPermission(holderMutations, "manageHolders");

serve({ resolvers: { Query: holderQueries, Mutation: holderMutations }, port: 4000 });
// What has no root type of a schema is no map of resolvers.
serve({ resolvers: { holder: (id: string) => rows.get(id)! }, port: 4001 });

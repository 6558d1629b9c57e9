// Tables that migrations written as code create: `createTable("claims", (t) => { … })`. Input: the facts of a file. Output: names
// and the calls that create them; what columns they have, the models say.
import { type FileFacts, LiteralKind, NodeKind } from "../facts/types.js";

/** Only these files are looked into: facts of a program that is known already are not read for it. */
export const MIGRATIONS = /migrat/i;
const CREATES = /^createTable(IfNotExists)?$/;

export function tablesCreated({ nodes, strings, callables }: FileFacts): { name: string; call: number }[] {
  if (!strings.some((text) => CREATES.test(text))) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const callee = nodes.a[call]!;
      const list = nodes.b[call]!;
      const first = list >= 0 && nodes.extra[list]! > 0 ? nodes.extra[list + 1]! : -1;
      if (nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0 || first < 0) return [];
      if (!CREATES.test(strings[nodes.b[callee]!]!)) return [];
      const isText =
        nodes.kind[first] === NodeKind.literal && nodes.a[first] === LiteralKind.string && nodes.b[first]! >= 0;
      return isText ? [{ name: strings[nodes.b[first]!]!, call }] : [];
    }),
  );
}

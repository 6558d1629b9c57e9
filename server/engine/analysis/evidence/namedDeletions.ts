// Deletions by stores that only an interface tells of: `this.customers.delete(id)` of a CustomerRepository. Input: a file.
// Output: the calls, with what is deleted as far as its name says it.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { NodeKind } from "../../facts/types.js";
import type { ChangingCall } from "../../flow/endpoints/changes.js";
import { SERVICE, typeCalled } from "../../flow/sinks/ownEffects.js";
import { spell } from "../../flow/sinks/sinks.js";
import { keptBy } from "../../flow/stores/keepers.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { FlowIndex } from "./flowIndex.js";

const DELETES = /^(delete|remove|destroy|erase|purge)(One|ById|Record|Row)?$|^(删除|刪除|移除)$/;

export function namedDeletionsIn({ ctx }: FlowIndex, file: number): ChangingCall[] {
  const { language, strings, callables, nodes } = factsOf(ctx.p, file);
  if (language !== "typescript" || !strings.some((text) => DELETES.test(text))) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): ChangingCall[] => {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      if (nodes.kind[callee] !== NodeKind.load || !DELETES.test(nameOf(ctx.p, file, callee))) return [];
      const entity = entityOf(ctx.p, file, nodes.a[callee]!);
      const type = entity?.k === "typed" ? typeCalled(entity) : "";
      const label = keptBy(type)?.replace(SERVICE, "");
      if (!label || listOf(ctx.p, file, call).length === 0) return [];
      // What code of the project deletes is seen there.
      if (entityOf(ctx.p, file, callee)?.k === "function") return [];
      const c = ctx.p.classifier.classify({ name: label });
      const isSomebodys = c !== undefined && c.confidence >= MEDIUM_CONFIDENCE && c.tier >= 2;
      return [{ call, spelled: spell(ctx, file, callee), act: "delete", data: isSomebodys ? [{ ...c, label }] : [] }];
    }),
  );
}

// Whether a function saves something, as far as names and types tell. Input: its body, and the words of stores and of what is
// kept in them. Output: yes or no. Invariant: helpers of the project that it calls count; bounded.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, strip } from "../../link/program.js";
import { typeCalled } from "../sinks/ownEffects.js";
import type { EffectContext } from "../ways/effects.js";
import { modelOf, versioned } from "./memberWrites.js";

/** Regular expressions on words in lower case, parted by blanks. */
interface StoreTerms {
  stores: string;
  subjects: string;
}

export function writesSomething(e: EffectContext, terms: StoreTerms, body: Body, depth = 0): boolean {
  const { p } = e.ctx;
  const { file } = body;
  const { nodes, callables } = factsOf(p, file);
  return withNested(p, body).some((one) =>
    callables[one]!.calls.some((call) => {
      if (e.writes(file, call) !== undefined) return true;
      const callee = strip(p, file, nodes.a[call]!);
      if (!SAVES.test(nameOf(p, file, callee))) return false;
      // `save(application)`: a function that is handed in.
      if (nodes.kind[callee] === NodeKind.param) return listOf(p, file, call).length > 0;
      if (nodes.kind[callee] !== NodeKind.load) return false;
      if (isNamedFor(e, terms, file, call, nodes.a[callee]!)) return true;
      // `this.store(policy)`
      const behind = depth < MAX_WITHIN ? e.behind(file, call) : undefined;
      return behind !== undefined && writesSomething(e, terms, behind, depth + 1);
    }),
  );
}
const MAX_WITHIN = 2;

/** By its name or its type, what it is asked of keeps rows, or is about the subject, as may be what it is given. */
function isNamedFor(
  e: EffectContext,
  { stores, subjects }: StoreTerms,
  file: number,
  call: number,
  receiver: number,
): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  let row = versioned(e, file, receiver);
  // What `Object.assign(policy, …)` gives is the policy.
  if (nodes.kind[row] === NodeKind.object) row = listOf(p, file, row)[1] ?? row;
  const name = nameOf(p, file, row);
  if (matches(`${stores}|${subjects}`, wordsOf(name))) return true;
  // `const row = await Claim.findByPk(id); row.save()`
  if (matches(subjects, wordsOf(modelOf(e, file, row) ?? ""))) return true;
  const given = [receiver, ...listOf(p, file, call)];
  return given.some((node) => matches(subjects, wordsOf(typeCalled(entityOf(p, file, node)))));
}
const SAVES =
  /^(save|persist|flush|commit|update|put|store|upsert|replace|merge|baocun|gengxin|xieru|luoku)|保存|更新|写入|寫入|落库|落庫|存入|入库|入庫/;

// Records of persons in an answer that refuses: `status(409).json({ error: "taken", customer: existing })`. Input: what is sent by a
// call. Output: members that are all of a record that was just looked up. Invariant: a choice of members, a record found by who
// asks, and answers that refuse nothing tell nothing.
import { matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { numberAt } from "../../flow/stores/cutoffs.js";
import { calleeName } from "../../flow/walk/calls.js";
import { expressionForm } from "../../flow/walk/form.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";

/** Gives a whole record: with a selection it is none. */
const FINDS = /^(find(One|Unique|First|ByPk|ById|By)?(OrFail|OrThrow)?|findOneBy(OrFail)?|get(One|ById)?)$/;
const SELECTS = /[{,](select|attributes|projection|fields|columns):/;
const WHO_ASKS = /(^|[.,:{(])(user|session|principal|auth|me|currentUser|viewer|kehu)\.(id|sub|userId|customerId)\b/;
const SAYS_NO = /^(error|message|msg|code|reason|errors|detail|cuowu)$/;

/** Of what one call sends: the member's value, and how it is spelled. */
export function refusedRecord(
  ctx: FlowContext,
  records: string,
  file: number,
  call: number,
  sent: number,
): { node: number; choice: string } | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const object = strip(ctx.p, file, sent);
  if (nodes.kind[object] !== NodeKind.object || !isRefusal(ctx, file, call)) return undefined;
  const pairs = [...listOf(ctx.p, file, object)];
  const keys = pairs.map((key, i) => (i % 2 === 0 && key >= 0 ? stringAt(ctx.p, file, key) : ""));
  if (!keys.some((key) => SAYS_NO.test(key))) return undefined;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = pairs[i + 1]!;
    const found = strip(ctx.p, file, onlyValue(ctx.p, file, value));
    if (nodes.kind[found] !== NodeKind.call) continue;
    const receiver = strip(ctx.p, file, nodes.a[found]!);
    if (!FINDS.test(calleeName(ctx, file, nodes.a[found]!)) || nodes.kind[receiver] !== NodeKind.load) continue;
    const form = expressionForm(ctx, file, found);
    const isOfPersons = matches(records, wordsOf(nameOf(ctx.p, file, nodes.a[receiver]!)));
    if (isOfPersons && !SELECTS.test(form) && !WHO_ASKS.test(form))
      return { node: value, choice: `${keys[i]}: ${nameOf(ctx.p, file, value)}` };
  }
  return undefined;
}

/** `reply.code(409).send(…)`, `res.status(422).json(…)` */
function isRefusal(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const before = nodes.kind[callee] === NodeKind.load ? strip(ctx.p, file, nodes.a[callee]!) : -1;
  if (before < 0 || nodes.kind[before] !== NodeKind.call) return false;
  if (!/^(status|code)$/.test(calleeName(ctx, file, nodes.a[before]!))) return false;
  const [status] = listOf(ctx.p, file, before);
  const number = status === undefined ? undefined : numberAt(ctx, file, status);
  return number !== undefined && number >= 400 && number < 500;
}

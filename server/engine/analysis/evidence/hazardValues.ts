// What a hazard row asks of a value beside constants: items of a list, digests, where a result is kept, defaults of settings.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { deciding } from "../../flow/walk/controlPaths.js";
import { expressionForm } from "../../flow/walk/form.js";
import { property } from "../../flow/walk/modelled.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { constantOf } from "./hazards.js";

/** An object of the list that has all of these members: "level=query". */
export function itemWith(ctx: FlowContext, file: number, list: number, members: readonly string[]): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, list);
  if (nodes.kind[at] !== NodeKind.array) return undefined;
  return [...listOf(ctx.p, file, at)].find((item) => {
    const object = strip(ctx.p, file, item);
    return (
      nodes.kind[object] === NodeKind.object &&
      members.every((member) => {
        const [key, wanted] = member.split("=") as [string, string];
        const value = property(ctx, file, object, key);
        return value !== undefined && constantOf(ctx, file, value) === wanted;
      })
    );
  });
}

/** `createHash("md5").update(secret).digest()`, `md.sha1.create().update(text)`, also behind a variable: the algorithm. */
export function digestBehind(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = onlyValue(ctx.p, file, node);
  for (let hops = 0; hops < 8 && nodes.kind[at] === NodeKind.call; hops++) {
    const [first] = listOf(ctx.p, file, at);
    if (calleeName(ctx, file, nodes.a[at]!) === "createHash")
      return first === undefined ? undefined : constantText(ctx, file, first);
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    if (calleeName(ctx, file, callee) === "create") return nameOf(ctx.p, file, nodes.a[callee]!);
    at = onlyValue(ctx.p, file, nodes.a[callee]!);
  }
  return undefined;
}

/** `req.user = decode(token)`, `ctx.state.user = …`, `context.switchToHttp().getRequest().user = …`: kept where those after it look. */
export function becomes(ctx: FlowContext, file: number, call: number, named: RegExp): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const isGiven = (node: number, depth: number): boolean => {
    const at = onlyValue(ctx.p, file, node);
    if (nodes.kind[at] === NodeKind.param) return true;
    if (depth > MAX_STEPS) return false;
    if (nodes.kind[at] === NodeKind.load) return isGiven(nodes.a[at]!, depth + 1);
    // The request is asked for: `GqlExecutionContext.create(context).getContext().req`.
    if (nodes.kind[at] !== NodeKind.call || !REQUEST.test(calleeName(ctx, file, nodes.a[at]!))) return false;
    return [nodes.a[at]!, ...listOf(ctx.p, file, at)].some((from) => isGiven(from, depth + 1));
  };
  return callables.some(({ stores }) =>
    stores.some(
      (store) =>
        store.key >= 0 &&
        named.test(stringAt(ctx.p, file, store.key)) &&
        onlyValue(ctx.p, file, store.value) === call &&
        isGiven(store.object, 0),
    ),
  );
}

const MAX_STEPS = 6;
const REQUEST = /^(get|switchTo)(Http|Rpc|Ws|Req(uest)?|Context|Ctx|Args?|ArgByIndex)$|^create$/;

const ENVIRONMENT = /env$|environment|stage|^ci$|prod|dev|local|test/i;

interface Unset {
  value: string;
  variable: string;
}

/** `process.env.STRICT === "1"`, also with `? true : false`: what it is where nobody has set the variable. */
export function whereUnset(ctx: FlowContext, file: number, node: number): Unset | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.clean) return answerUnset(ctx, file, at);
  if (nodes.kind[at] !== NodeKind.join) return undefined;
  const [yes, no, ...more] = listOf(ctx.p, file, at);
  if (yes === undefined || no === undefined || more.length > 0) return undefined;
  // The condition is no input: it was read just before them.
  const [start, end] = [nodes.start[at]!, nodes.start[yes]!];
  for (let asked = at - 1; asked >= 0 && at - asked < 64; asked--) {
    if (nodes.kind[asked] !== NodeKind.clean || nodes.start[asked] !== start || nodes.end[asked]! > end) continue;
    const answer = answerUnset(ctx, file, asked);
    const value = answer && constantOf(ctx, file, answer.value === "true" ? yes : no);
    return answer && value !== undefined ? { ...answer, value } : undefined;
  }
  return undefined;
}

function answerUnset(ctx: FlowContext, file: number, clean: number): Unset | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.a[clean]! < 0) return undefined;
  const operator = stringAt(ctx.p, file, nodes.a[clean]!);
  const sides = [...listOf(ctx.p, file, clean)];
  if (!/^[!=]==?$/.test(operator) || !sides.some((side) => constantText(ctx, file, side) !== undefined))
    return undefined;
  const variable = sides.map((side) => settingName(ctx, file, side)).find((name) => name !== undefined);
  if (variable === undefined || ENVIRONMENT.test(variable)) return undefined;
  return { value: operator.startsWith("!") ? "true" : "false", variable };
}

/** X of `process.env.X`. */
function settingName(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0) return undefined;
  return /(^|\.)env$/.test(expressionForm(ctx, file, nodes.a[at]!)) ? stringAt(ctx.p, file, nodes.b[at]!) : undefined;
}

/** Names by which somebody asks for less safety. */
const ASKED = /allow|insecure|unauthori[sz]ed|skip|self_?signed|ignore|untrusted|accept(all|any|invalid|self)/i;

/** Whether a range is chosen only where a setting with such a name asks for it: `options.allowSelfSigned ? { … } : {}`. */
export function isAskedFor(ctx: FlowContext, file: number, start: number, end: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const asks = (node: number) => ASKED.test(expressionForm(ctx, file, node));
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.join || nodes.start[node]! > start || nodes.end[node]! < end) continue;
    const first = listOf(ctx.p, file, node)[0];
    if (first === undefined) continue;
    // The condition is no input: it was read just before them.
    for (let at = node - 1; at >= 0 && node - at < 64; at--)
      if (nodes.start[at]! >= nodes.start[node]! && nodes.end[at]! <= nodes.start[first]! && asks(at)) return true;
  }
  return callables.some((callable) =>
    callable.stores.some(
      (store) => store.start <= start && end <= store.end && deciding(callable, store.block, asks).size > 0,
    ),
  );
}

/** Whether the file names something so: a text, a member, a parameter. */
export function isSaid(ctx: FlowContext, file: number, named: RegExp): boolean {
  const { strings, callables } = factsOf(ctx.p, file);
  return (
    strings.some((text) => named.test(text)) ||
    callables.some(({ params }) => params.some((param) => named.test(param.name)))
  );
}

/** `Duration.days(0)` */
export function isNoTime(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.call || !/^(days|hours|minutes|seconds)$/.test(calleeName(ctx, file, nodes.a[at]!)))
    return false;
  const [amount, ...more] = listOf(ctx.p, file, at);
  return amount !== undefined && more.length === 0 && constantOf(ctx, file, amount) === "0";
}

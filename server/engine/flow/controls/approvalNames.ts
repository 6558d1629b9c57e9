// Names around a place that approves something: which words tell what it is about, and whether a person decides there.
// Input: a function. Output: words in lower case, syllables of Chinese words joined, too.
import { withPinyin, wordsAtStart } from "../../classify/pinyin.js";
import { tokenise } from "../../classify/tokens.js";
import { isOneOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { nameOf } from "../../link/names.js";
import { factsOf, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { callableKey } from "../walk/callers.js";
import type { Step } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import type { ApprovalTerms } from "./approvals.js";

export function wordsIn(name: string): readonly string[] {
  return withPinyin(tokenise(name));
}

/** Words of the function, its class, the functions that it is written in, and the route of a handler. */
export function namesAround(
  e: EffectContext,
  handlers: Handlers,
  file: number,
  callable: number,
): { names: string[]; route: string } {
  const { callables, records } = factsOf(e.ctx.p, file);
  const names: string[] = [];
  let route = "";
  // A component is about whatever it shows.
  const isView = /\.[jt]sx$/.test(e.ctx.p.files[file]!.path);
  for (let at = callable; at > 0 && (at === callable || !isView); at = callables[at]!.parent) {
    const { name, owner } = callables[at]!;
    names.push(...wordsIn(`${name} ${records[owner]?.name ?? ""}`));
    const endpoints = handlers.of(callableKey(file, at)) ?? [];
    if (name !== "") continue;
    for (const endpoint of endpoints) route ||= `${endpoint.verb} ${endpoint.route}`;
    names.push(...wordsIn(givenName(e, file, at, endpoints.length > 0)));
  }
  return { names: [...names, ...wordsIn(route)], route };
}

/** "releaseLoan" of `const releaseLoan = secondPerson(load, async (loan) => …)`, "refunds" of `refunds.post("/:id", …)`. */
function givenName({ ctx: { p } }: EffectContext, file: number, callable: number, isHandler: boolean): string {
  const site = callbackSiteOf(p, file, callable);
  if (!site) return "";
  const { nodes, bindings, callables } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[site.call]!);
  if (isHandler) return nodes.kind[callee] === NodeKind.load ? nameOf(p, file, nodes.a[callee]!) : "";
  const isIt = (node: number) => strip(p, file, node) === site.call;
  const held = bindings.find(({ versions }) => versions.some(isIt));
  if (held) return held.name;
  const kept = callables[callables[callable]!.parent]?.stores.find(({ key, value }) => key >= 0 && isIt(value));
  return kept ? stringAt(p, file, kept.key) : "";
}

/** By a name around it, or by what a nameless function is given to: `new Worker("claims", async (job) => …)`. */
export function isAutomatic(
  e: EffectContext,
  { automatic }: { automatic: readonly string[] },
  names: readonly string[],
  { file, callable }: Pick<Step, "file" | "callable">,
): boolean {
  if (names.some((name) => automatic.includes(name))) return true;
  const { nodes, callables } = factsOf(e.ctx.p, file);
  for (let at = callable; at > 0 && callables[at]!.name === ""; at = callables[at]!.parent) {
    const site = callbackSiteOf(e.ctx.p, file, at);
    const given = site ? [spell(e.ctx, file, strip(e.ctx.p, file, nodes.a[site.call]!))] : [];
    const words = [...given, ...callables[at]!.params.map(({ name }) => name)].flatMap(tokenise);
    if (words.some((word) => automatic.includes(word))) return true;
  }
  return false;
}

/** `approveExpense`, `审批理赔`: it says itself what it does; `previewRefund` does something else. */
export function isNamedForApproval({ verbs, states, deciders }: ApprovalTerms, name: string): boolean {
  const tokens = tokenise(name);
  const [first = ""] = tokens;
  return [first, ...wordsAtStart(tokens)].some((word) => isOneOf([...verbs, ...states, ...deciders], word));
}

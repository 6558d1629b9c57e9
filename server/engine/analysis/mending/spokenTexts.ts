// Texts of a call that tells what was done, in another function: words that fit both stay, what names the action is made of
// the other function's name in the same style. Input: a literal and where it is to stand. Output: a text, or undefined
// where it would tell something that is not so.
import { tokenise } from "../../classify/tokens.js";
import { type CallableFact, NONE } from "../../facts/types.js";
import { callableKey } from "../../flow/walk/callers.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import { type Body, factsOf, listOf, strip } from "../../link/program.js";
import { coarseType } from "../../link/records.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { ControlContext } from "./controls.js";

const ACTIONS = /^(action|event|operation|activity|act|method|verb|function_?name|action_?name|event_?name|handler)$/i;
const GENERAL =
  /^(read|view|viewed|access|accessed|get|list|search|query|find|fetch|look|lookup|export|download|create|created|insert|update|updated|change|changed|edit|delete|deleted|remove|removed|write|call)$/;
const OUTCOMES = /^(success|succeeded|ok|info|allowed|granted|done|low|normal|api|user|web|http)$/i;

export function spokenText(
  { effects: e, handlers }: ControlContext,
  from: Body & { call: number },
  to: Body,
  alike: boolean,
  { text, key, node }: { text: string; key: string; node: number },
): string | undefined {
  const { p } = e.ctx;
  const [own, other] = [from, to].map((b) => factsOf(p, b.file).callables[b.callable]!) as [CallableFact, CallableFact];
  const words = tokenise(text);
  const general = isGeneral(text);
  if (OUTCOMES.test(text) || (general && alike)) return text;
  const told = receiverOf(e, from, node, key);
  if (ACTIONS.test(told.name)) {
    const name = tokenise(other.name);
    return told.free && name.length > 0 ? styled(name, text) : undefined;
  }
  const [names, others] = [own, other].map(({ name }) => tokenise(name)) as [string[], string[]];
  const isOfIts = words.some((word) => names.includes(word) && !others.includes(word) && !GENERAL.test(word));
  const near = from.file === to.file && own.owner === other.owner;
  // What the one path is about must be what the other is about.
  const [route, there] = [from, to].map((b) => {
    const endpoint = handlers.of(callableKey(b.file, b.callable))?.[0];
    return tokenise(endpoint?.route ?? "").map(singular);
  }) as [string[], string[]];
  const isElsewhere = words.map(singular).some((word) => route.includes(word) && !there.includes(word));
  return near && !general && !isOfIts && !isElsewhere ? text : undefined;
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/s$/, "");
}

/** Words of reading and writing only. */
export function isGeneral(text: string): boolean {
  const words = tokenise(text);
  return words.length > 0 && words.every((word) => GENERAL.test(word));
}

/** In the words of `name`, as the text is spelled: "claim-read", "CLAIM_READ", "claimRead". */
function styled(name: readonly string[], text: string): string {
  const separator = /[-_.: ]/.exec(text)?.[0];
  const upper = text === text.toUpperCase();
  const joined =
    separator === undefined && !upper
      ? name.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("")
      : name.join(separator ?? "_");
  return upper ? joined.toUpperCase() : joined;
}

/** What the text is given as, and whether any text will do. */
function receiverOf(
  e: EffectContext,
  from: Body & { call: number },
  node: number,
  key: string,
): { name: string; free: boolean } {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, from.file);
  const behind = e.behind(from.file, from.call);
  const args = [...listOf(p, from.file, from.call)];
  const i = args.findIndex((arg) => {
    const at = strip(p, from.file, arg);
    return nodes.start[at]! <= nodes.start[node]! && nodes.end[node]! <= nodes.end[at]!;
  });
  const param = behind && factsOf(p, behind.file).callables[behind.callable]!.params[i];
  const direct = i >= 0 && strip(p, from.file, args[i]!) === node;
  const name = direct ? (param?.name ?? "") : key;
  if (!param || !behind) return { name, free: false };
  if (param.type === NONE) return { name, free: true };
  const type = unwrap(resolveType(p, behind.file, param.type));
  if (type?.k === "prim")
    return { name, free: direct ? type.name === "string" : /^(object|any|unknown)$/.test(type.name) };
  const field = !direct && type?.k === "record" ? type.record.fields.get(key) : undefined;
  return { name, free: field !== undefined && coarseType(p, field) === "string" && !isNarrow(e, field) };
}

/** A union of texts is no place for another. */
function isNarrow({ ctx: { p } }: EffectContext, field: { file: number; type: number }): boolean {
  const type = resolveType(p, field.file, field.type);
  return type?.k !== "prim" || type.name !== "string";
}

// Plain hashes of node:crypto made into keyed ones. Input: the tree and a place inside what is hashed. Output: edits, and the
// name that must come in; undefined where the hash is not spelled out around the place.
import type { FixChange, ImportNeed } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { cryptoValue } from "./builtins.js";
import type { TextEdit } from "./edits.js";
import { chainTo, childrenOf, isText } from "./tree.js";

export interface KeyedHash {
  edits: TextEdit[];
  need?: ImportNeed;
}

/** Digests that HMAC is safe with, whatever is known of their collisions. */
const KEPT = /^(sha-?(256|384|512)|sha3-|sm3$)/i;

export function keyedHash(
  text: string,
  program: EsNode,
  { at, name, typed }: Extract<FixChange, { kind: "key-hash" }>,
): KeyedHash | undefined {
  const chain = chainTo(program, at);
  const maker = chain.map((n, i) => makerAround(n, chain[i + 1])).findLast((n) => n !== undefined);
  const [algorithm, options] = (maker?.arguments ?? []) as EsNode[];
  if (!maker || !algorithm || options) return undefined;
  const key = { start: algorithm.end, end: algorithm.end, text: `, process.env.${name}${typed ? " as string" : ""}` };
  const edits: TextEdit[] = [key];
  if (isText(algorithm)) {
    const { start, end } = algorithm;
    const kept = algorithm.type === "Literal" && KEPT.test(algorithm.value);
    if (!kept) edits.push({ start: start + 1, end: end - 1, text: "sha256" });
  }
  const { callee } = maker;
  if (callee.type === "MemberExpression")
    return { edits: [...edits, { start: callee.property.start, end: callee.property.end, text: "createHmac" }] };
  const specifier = lastUse(program, callee.name);
  const value = cryptoValue(program, "createHmac");
  if (!value) return undefined;
  edits.push({ start: callee.start, end: callee.end, text: value.code });
  // An import that nothing uses any more becomes the new one.
  if (value.import && specifier)
    return { edits: [...edits, { start: specifier.start, end: specifier.end, text: "createHmac" }] };
  if (specifier) edits.push(withComma(text, specifier));
  return { edits, ...(value.import ? { need: value.import } : {}) };
}

/** `createHash(…)` of a call of `update` whose argument leads on to the place. */
function makerAround(call: EsNode, inner: EsNode | undefined): EsNode | undefined {
  if (call.type !== "CallExpression" || call.arguments[0] !== inner || methodOf(call) !== "update") return undefined;
  let maker: EsNode = call.callee.object;
  while (methodOf(maker) === "update") maker = maker.callee.object;
  if (maker.type !== "CallExpression") return undefined;
  const { callee } = maker;
  return (callee.type === "Identifier" ? callee.name : methodOf(maker)) === "createHash" ? maker : undefined;
}

function methodOf({ type, callee }: EsNode): string | undefined {
  return type === "CallExpression" && callee.type === "MemberExpression" && callee.computed !== true
    ? callee.property.name
    : undefined;
}

/** One name taken out of an import that has others. */
function withComma(text: string, { start, end }: EsNode): TextEdit {
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return behind === undefined ? { start: start - before, end, text: "" } : { start, end: end + behind, text: "" };
}

/** Import of a name that is used only once beside. */
function lastUse(program: EsNode, name: string): EsNode | undefined {
  let uses = 0;
  let specifier: EsNode | undefined;
  const visit = (n: EsNode): void => {
    if (n.type === "ImportSpecifier") {
      if (n.local.name === name && n.imported.name === name) specifier = n;
      return;
    }
    if (n.type === "Identifier" && n.name === name) uses++;
    childrenOf(n).forEach(visit);
  };
  visit(program);
  return uses === 1 ? specifier : undefined;
}

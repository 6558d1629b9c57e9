// Functions of the project that hide the members whose names they are told: `maskFields(claim, ["idCardNo"])`, `encryptFields(row,
// "diagnosis")`. Input: a call of a project function. Output: the members that are hidden, undefined where it is no such function.
// Invariant: what it writes under a name that is only known at run time has to be hidden by what is seen to hide; names that are
// told from nowhere that can be seen may be any.
import { ANY_KEY, type FileFacts, LiteralKind, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { type MemberChoice, Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { constantList } from "./constantLists.js";
import { constantNames } from "./modelled.js";
import { origins } from "./origins.js";

const HIDDEN = Transform.encrypted | Transform.masked | Transform.tokenised | Transform["keyed-hash"] | Transform.kdf;

/** Values that are written under names known at run time only, with where they stand; found once a file. */
const memo = new WeakMap<FileFacts, readonly { at: number; value: number }[]>();

export function hidingByName(
  ctx: FlowContext,
  file: number,
  call: number,
  calleeFile: number,
  callable: number,
): MemberChoice | undefined {
  const values = valuesOfAnyName(ctx.p, calleeFile, callable);
  if (!values.some((value) => isHidden(ctx, calleeFile, value))) return undefined;
  const told = [...listOf(ctx.p, file, call)].flatMap((arg) => namesAt(ctx, file, arg));
  const names = told.length > 0 ? told : namesWithin(ctx, calleeFile, callable);
  return names.length > 0 ? { only: false, names } : { only: false, names, patterns: ["/./"] };
}

function namesAt(ctx: FlowContext, file: number, node: number): string[] {
  const names = constantNames(ctx, file, node);
  return names.length > 0 ? names : constantList(ctx, file, node);
}

/** `const FIELDS = ["idCardNo"]` that the function goes through. */
function namesWithin(ctx: FlowContext, file: number, callable: number): string[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { start, end } = callables[callable]!;
  const found = new Set<string>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const kind = nodes.kind[node];
    const isList = kind === NodeKind.array || kind === NodeKind.local || kind === NodeKind.import;
    if (isList || kind === NodeKind.named) for (const name of constantList(ctx, file, node)) found.add(name);
  }
  return [...found];
}

/** What is written instead: "***", "[REDACTED]", "hidden". An empty text may be a default as well. */
const STANDS_FOR = /^[*x•█#.-]{2,}$|^\W?(redacted|masked|hidden|removed|filtered|confidential|脱敏|已隐藏|已隱藏)\W?$/i;

/** `out[key] = value`, `{ ...out, [key]: value }` */
function valuesOfAnyName(p: Program, file: number, callable: number): number[] {
  const facts = factsOf(p, file);
  let all = memo.get(facts);
  if (!all) {
    all = valuesIn(p, file, facts);
    memo.set(facts, all);
  }
  const { params, start, end } = facts.callables[callable]!;
  return params.length === 0 ? [] : all.flatMap(({ at, value }) => (start <= at && at < end ? [value] : []));
}

function valuesIn(p: Program, file: number, { nodes, callables }: FileFacts): { at: number; value: number }[] {
  const found = callables.flatMap(({ stores }) =>
    stores.filter(({ key }) => key === ANY_KEY).map(({ start, value }) => ({ at: start, value })),
  );
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i] === ANY_KEY) found.push({ at: nodes.start[node]!, value: pairs[i + 1]! });
  }
  return found;
}

function isHidden(ctx: FlowContext, file: number, value: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] === NodeKind.literal)
    return nodes.a[at] === LiteralKind.string && STANDS_FOR.test(stringAt(ctx.p, file, nodes.b[at]!));
  if (nodes.kind[at] !== NodeKind.call) return false;
  const list = origins(ctx, file, value, EMPTY_PATH);
  return list.length > 0 && list.every(({ transforms }) => (transforms & HIDDEN) !== 0);
}

// Echo requests of rules → answers: messages of a validator that repeat the value they refuse, by a placeholder in a text
// (`"{#value} is no number"`) or by a function that puts it in. Input: chains of calls and objects under the names of members, calls that
// name what they check, decorators of fields. Output: one answer per message. Invariant: what turns a value into another, or
// only looks at it, says nothing.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { ANY_KEY, type FileFacts, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, literalText, stringAt, strip, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { EchoAnswer } from "../requests/answers.js";
import type { EchoRequest } from "../requests/requests.js";
import { echoedResults } from "./echoedResults.js";

const MAX_CHAIN = 20;
const MAX_NESTING = 4;
/** What makes another value, or takes one's place. */
const MAKES = /^(transform|preprocess|map|default|catch|coerce|overwrite|set|get|customSanitizer|pipe|prefault|cast)$/;
/** Members of what a message is made of. */
const HELD = /^(value|originalValue|input)$/;
/** Calls that are given a message. */
const TAKES = /^(addIssue|createError|message|error|reject)$/;
const SAID = /^(message|msg|messages|error|errorMessage)$/;

export function echoAnswers(index: FlowIndex, request: EchoRequest): readonly EchoAnswer[] {
  const { ctx } = index;
  const placeholder = compiled(request.placeholder);
  const isPackage = compiled(request.packages);
  return everywhere(ctx, `echo ${dataHash(request)}`, (file) => {
    const { facts } = ctx.p.files[file]!;
    const isAsked = facts.language === "typescript" && facts.imports.some((i) => isPackage.test(i.specifier));
    return isAsked ? answersIn(index, request, placeholder, file) : [];
  });
}

/** What checks the value of a member, and how the member is called. */
interface Check {
  name: string;
  node: number;
  /** A function is told the name. */
  isNamed?: true;
}

function answersIn(index: FlowIndex, request: EchoRequest, placeholder: RegExp, file: number): EchoAnswer[] {
  const { ctx } = index;
  const { path, pathClass, facts } = ctx.p.files[file]!;
  const { nodes } = facts;
  const found = new Map<number, EchoAnswer>();
  const dataOf = (name: string): FindingData[] => {
    const known = ctx.p.classifier.classify({ name });
    return known && known.tier >= request.minTier && known.confidence >= MEDIUM_CONFIDENCE
      ? [{ ...known, label: name }]
      : [];
  };
  const told = (at: number, data: FindingData[], isResult: boolean): void => {
    const [start, end] = [nodes.start[at]!, nodes.end[at]!];
    const symbol = symbolPath(ctx.p, file, start);
    const form = `echo|${data.map(({ label }) => label).join(",")}`;
    found.set(start, {
      kind: "echo",
      request,
      at: { file: path, start, end },
      data,
      isResult,
      pathClass,
      symbol,
      form,
    });
  };
  const checks = checksIn(ctx, request, file, facts);
  for (const { name, node } of checks) {
    const data = dataOf(name);
    if (data.length > 0) for (const at of echoesIn(ctx, file, node, placeholder)) told(at, data, false);
  }
  const named = () => checks.flatMap(({ name, isNamed }) => (isNamed ? [name] : []));
  for (const { node, names } of echoedResults(index, file, named)) {
    const data = [...new Set(names)].flatMap(dataOf).sort((a, b) => b.tier - a.tier);
    if (data.length > 0) told(node, data, true);
  }
  return [...found.values()];
}

function checksIn(ctx: FlowContext, { names }: EchoRequest, file: number, facts: FileFacts): Check[] {
  const { nodes, callables, records, imports } = facts;
  const { p } = ctx;
  const found: Check[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i] !== ANY_KEY && pairs[i]! >= 0)
        found.push({ name: stringAt(p, file, pairs[i]!), node: pairs[i + 1]! });
  }
  // `body("bankAccount").custom(…)`
  const isNaming = compiled(names.functions);
  if (imports.some((i) => names.packages.includes(i.specifier)))
    for (const { calls } of callables)
      for (const call of calls) {
        const root = rootOf(ctx, file, call);
        const [first] = isNaming.test(nameOf(p, file, nodes.a[root]!)) ? listOf(p, file, root) : [];
        const name = first === undefined ? "" : (literalText(ctx.p, file, first) ?? "");
        if (name !== "") found.push({ name: name.slice(name.lastIndexOf(".") + 1), node: call, isNamed: true });
      }
  for (const { fields } of records)
    for (const field of fields)
      for (const { node } of field.annotations) if (node >= 0) found.push({ name: field.name, node });
  return found;
}

/** `body("x")` of `body("x").trim().custom(…)` */
function rootOf(ctx: FlowContext, file: number, call: number): number {
  const { nodes } = factsOf(ctx.p, file);
  let at = call;
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const before = nodes.kind[callee] === NodeKind.load ? strip(ctx.p, file, nodes.a[callee]!) : -1;
    if (before < 0 || nodes.kind[before] !== NodeKind.call) break;
    at = before;
  }
  return at;
}

/** Texts in the arguments of a chain, or in an object of options, that repeat the value. */
function echoesIn(ctx: FlowContext, file: number, node: number, placeholder: RegExp): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: number[] = [];
  const look = (value: number, depth: number, isSaid: boolean): void => {
    const at = strip(ctx.p, file, value);
    const kind = nodes.kind[at];
    if (depth > MAX_NESTING) return;
    if (kind === NodeKind.literal) {
      if (placeholder.test(literalText(ctx.p, file, at) ?? "")) found.push(at);
    } else if (kind === NodeKind.function) found.push(...repeatedBy(ctx, file, nodes.a[at]!, isSaid));
    else if (kind === NodeKind.array) for (const one of listOf(ctx.p, file, at)) look(one, depth + 1, isSaid);
    else if (kind === NodeKind.object) {
      const pairs = listOf(ctx.p, file, at);
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        const key = pairs[i]! < 0 ? "" : stringAt(ctx.p, file, pairs[i]!);
        // Members of a member are checks of their own.
        if (!MAKES.test(key)) look(pairs[i + 1]!, depth + 1, isSaid || SAID.test(key));
      }
    }
  };
  let at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.object) look(at, 0, false);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    const name = nameOf(ctx.p, file, callee);
    // A shape holds members, each of which is asked about by itself.
    const isShape = /^(object|array|shape|Schema|type|record)$/.test(name);
    if (!MAKES.test(name) && !isShape)
      [...listOf(ctx.p, file, at)].forEach((arg, i) => look(arg, 0, i > 0 || name === "withMessage"));
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return found;
}

/** What a function says of the value that it is given; `isSaid`: what it gives back is a message. */
function repeatedBy(ctx: FlowContext, file: number, callable: number, isSaid: boolean): number[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { returns, throws, calls } = callables[callable]!;
  const holds = (value: number): boolean => {
    const at = strip(ctx.p, file, value);
    const isValue = (one: number) =>
      nodes.kind[one] === NodeKind.param && nodes.a[one] === callable && nodes.b[one] === 0;
    if (isValue(at)) return true;
    const isHeld = nodes.kind[at] === NodeKind.load && HELD.test(stringAt(ctx.p, file, nodes.b[at]!));
    return isHeld && isValue(strip(ctx.p, file, nodes.a[at]!));
  };
  const said = (value: number, depth = 0): number[] => {
    const at = strip(ctx.p, file, value);
    const kind = nodes.kind[at];
    if (depth > MAX_NESTING) return [];
    if (kind === NodeKind.text) return [...listOf(ctx.p, file, at)].some(holds) ? [at] : [];
    if (kind === NodeKind.join) return [...listOf(ctx.p, file, at)].flatMap((one) => said(one, depth + 1));
    if (kind === NodeKind.call && (nodes.flags[at]! & NodeFlag.new) !== 0)
      return [...listOf(ctx.p, file, at)].slice(0, 1).flatMap((one) => said(one, depth + 1));
    if (kind !== NodeKind.object) return [];
    const pairs = listOf(ctx.p, file, at);
    return [...pairs].flatMap((one, i) =>
      i % 2 === 1 && pairs[i - 1]! >= 0 && SAID.test(stringAt(ctx.p, file, pairs[i - 1]!)) ? said(one, depth + 1) : [],
    );
  };
  const given = calls.filter((call) => {
    const isHere = callableAt(ctx.p, file, nodes.start[call]!) === callable;
    return isHere && TAKES.test(nameOf(ctx.p, file, nodes.a[call]!));
  });
  return [
    ...(isSaid ? returns.flatMap((value) => said(value)) : []),
    ...throws.flatMap((value) => said(value)),
    ...given.flatMap((call) => [...listOf(ctx.p, file, call)].flatMap((arg) => said(arg))),
  ];
}

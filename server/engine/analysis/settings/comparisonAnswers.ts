// Comparison requests of rules → answers: equality of something with a certain name, against a value written into the code
// or against something else. Positions and names only; what the value is, nobody is told.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { calleeName } from "../../flow/walk/calls.js";
import { expressionForm } from "../../flow/walk/form.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import {
  callableAt,
  factsOf,
  listOf,
  onlyValue,
  type Program,
  stringAt,
  strip,
  symbolPath,
} from "../../link/program.js";
import { unwrap } from "../../link/types.js";
import type { ComparisonAnswer } from "../requests/answers.js";
import type { ComparisonRequest } from "../requests/requests.js";
import { listedAt } from "./listedCodes.js";
import { equalIsRefused } from "./turnedAway.js";

const EQUALITY = new Set(["==", "===", "!=", "!=="]);

export function comparisonAnswers(ctx: FlowContext, request: ComparisonRequest): readonly ComparisonAnswer[] {
  const about = compiled(request.about);
  return everywhere(ctx, `comparison ${dataHash(request)}`, (file) => answersIn(ctx, request, about, file));
}

function answersIn(ctx: FlowContext, request: ComparisonRequest, about: RegExp, file: number): ComparisonAnswer[] {
  const { p } = ctx;
  const { facts } = p.files[file]!;
  const answers: ComparisonAnswer[] = [];
  if (facts.language !== "typescript") return answers;
  const { nodes } = facts;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (request.listed && nodes.kind[node] === NodeKind.call) answers.push(...listed(ctx, request, about, file, node));
    if (request.digested && nodes.kind[node] === NodeKind.call)
      answers.push(...comparedSafely(ctx, request, about, file, node));
    if (nodes.kind[node] !== NodeKind.clean || !EQUALITY.has(stringAt(p, file, nodes.a[node]!))) continue;
    const [one, two] = listOf(p, file, node);
    if (one === undefined || two === undefined) continue;
    for (const [asked, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const name = memberName(p, file, asked) || (request.digested ? digestedName(p, file, asked) : "");
      if (!about.test(wordsOf(name))) continue;
      const against = againstOf(p, file, other);
      if (!against || (against.kind === "constant" && memberName(p, file, asked) === "")) continue;
      answers.push({
        ...placed(p, request, file, node),
        name,
        given: isGiven(p, file, asked),
        isParameter: nodes.kind[strip(p, file, asked)] === NodeKind.param,
        against,
        refuses: against.kind === "constant" && equalIsRefused(ctx, file, node),
        ownedBy: [ownerOf(ctx, file, asked), ownerOf(ctx, file, other)],
        readFrom: [readFrom(ctx, file, asked), readFrom(ctx, file, other)],
        form: `${expressionForm(ctx, file, asked)} ${expressionForm(ctx, file, other)}`,
      });
      break;
    }
  }
  return answers;
}

/** `REVIEW_CODES.includes(typed)` */
function listed(
  ctx: FlowContext,
  request: ComparisonRequest,
  about: RegExp,
  file: number,
  node: number,
): ComparisonAnswer[] {
  const { p } = ctx;
  const one = listedAt(ctx, file, node);
  const name = one ? memberName(p, file, one.asked) : "";
  if (!one || !about.test(wordsOf(name))) return [];
  const { nodes } = factsOf(p, file);
  return [
    {
      ...placed(p, request, file, node),
      name,
      given: isGiven(p, file, one.asked),
      isParameter: nodes.kind[strip(p, file, one.asked)] === NodeKind.param,
      against: one.against,
      refuses: false,
      ownedBy: [ownerOf(ctx, file, one.asked), ""],
      readFrom: [readFrom(ctx, file, one.asked), ""],
      form: `${expressionForm(ctx, file, one.asked)} ${expressionForm(ctx, file, one.list)}`,
    },
  ];
}

/** Where it stands, with the functions around it, innermost first. */
function placed(
  p: Program,
  request: ComparisonRequest,
  file: number,
  node: number,
): Pick<ComparisonAnswer, "kind" | "request" | "at" | "within" | "pathClass" | "symbol"> {
  const { facts, path, pathClass } = p.files[file]!;
  const [start, end] = [facts.nodes.start[node]!, facts.nodes.end[node]!];
  const within: number[] = [];
  for (let at = callableAt(p, file, start); at > 0; at = facts.callables[at]!.parent)
    within.push(facts.callables[at]!.start);
  const symbol = symbolPath(p, file, start);
  return { kind: "comparison", request, at: { file: path, start, end }, within, pathClass, symbol };
}

/** `timingSafeEqual(Buffer.from(expected), Buffer.from(digest(code)))`, `safeEqual(expected, body.code)` */
function comparedSafely(
  ctx: FlowContext,
  request: ComparisonRequest,
  about: RegExp,
  file: number,
  node: number,
): ComparisonAnswer[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  if (!COMPARES_SAFELY.test(calleeName(ctx, file, nodes.a[node]!))) return [];
  const names = [...listOf(p, file, node)].map((arg) =>
    isAwaited(p, file, arg) ? nameOf(p, file, arg) : innermostName(p, file, arg),
  );
  const at = names.findIndex((name) => about.test(wordsOf(name)));
  const other = names[1 - at];
  if (names.length !== 2 || at < 0 || !other) return [];
  return [
    {
      ...placed(p, request, file, node),
      name: names[at]!,
      given: false,
      isParameter: false,
      against: { kind: "value", name: other },
      refuses: false,
      ownedBy: ["", ""],
      readFrom: ["", ""],
      form: names.join(" "),
    },
  ];
}

const COMPARES_SAFELY = /^(timingSafeEqual|(safe|secure|constantTime|timingSafe)_?(Equals?|Compare)|tsscmp)$/i;

/** `const expected = await redis.get(…)`: it was fetched, and is called so itself. */
function isAwaited(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  let at = node;
  while (nodes.kind[at] === NodeKind.named || nodes.kind[at] === NodeKind.typed) at = nodes.a[at]!;
  return at !== node && nodes.kind[at] === NodeKind.await;
}

/** Of what is made of it, the last that is handed in: "code" of `Buffer.from(hash(String(code)))`. */
function innermostName(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_MADE && nodes.kind[at] === NodeKind.call; hops++) {
    const last = [...listOf(p, file, at)].pop();
    if (last === undefined) return "";
    if (nodes.kind[last] === NodeKind.named) return nameOf(p, file, last);
    at = strip(p, file, last);
  }
  return nodes.kind[at] === NodeKind.call ? "" : nameOf(p, file, at);
}
const MAX_MADE = 4;

/** Name of a variable or member that is read; what a call gives back has none. */
function memberName(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  return nodes.kind[strip(p, file, node)] === NodeKind.call && nodes.kind[node] !== NodeKind.named
    ? ""
    : nameOf(p, file, node);
}

/** "code" of `digest(holderId, req.body.code)`: what is made of it is compared with what was kept. */
function digestedName(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const last = nodes.kind[at] === NodeKind.call ? [...listOf(p, file, at)].pop() : undefined;
  return last === undefined ? "" : memberName(p, file, last);
}

/** `Account` of `a.password` with `a: Account`; what lies in something else, as an account for tests in the settings, is not asked. */
function ownerOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load) return "";
  const base = strip(ctx.p, file, nodes.a[at]!);
  if (nodes.kind[base] === NodeKind.load) return "";
  const entity = entityOf(ctx.p, file, base);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  return type?.k === "record" ? type.record.name : "";
}

/** `find` of `(await repo.find(id)).password`, through a variable. */
function readFrom(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load) return "";
  let base = onlyValue(ctx.p, file, nodes.a[at]!);
  // `rows[0].password`, `result.rows[0].password`
  for (let hops = 0; hops < 2 && nodes.kind[base] === NodeKind.load && nodes.b[base]! >= 0; hops++)
    if (/^(0|rows)$/.test(stringAt(ctx.p, file, nodes.b[base]!))) base = onlyValue(ctx.p, file, nodes.a[base]!);
  if (nodes.kind[base] === NodeKind.call) return calleeName(ctx, file, nodes.a[base]!);
  return nodes.kind[base] === NodeKind.param ? handsTo(ctx, file, nodes.a[base]!) : "";
}

/** `find` of `repo.find(id, (err, found) => …)`, `repo.find(id).then((found) => …)`, by the function that is given. */
function handsTo(ctx: FlowContext, file: number, callable: number): string {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { name, parent } = callables[callable]!;
  if (name !== "" || parent < 0) return "";
  const call = callables[parent]!.calls.find((one) =>
    [...listOf(ctx.p, file, one)].some((arg) => {
      const at = strip(ctx.p, file, arg);
      return nodes.kind[at] === NodeKind.function && nodes.a[at] === callable;
    }),
  );
  if (call === undefined) return "";
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const method = calleeName(ctx, file, callee);
  if (!/^(then|exec|lean)$/.test(method) || nodes.kind[callee] !== NodeKind.load) return method;
  const before = strip(ctx.p, file, nodes.a[callee]!);
  return nodes.kind[before] === NodeKind.call ? calleeName(ctx, file, nodes.a[before]!) : "";
}

function againstOf(p: Program, file: number, node: number): ComparisonAnswer["against"] | undefined {
  const { nodes } = factsOf(p, file);
  const at = constantBehind(p, file, strip(p, file, node));
  if (nodes.kind[at] !== NodeKind.literal) {
    const name = memberName(p, file, node);
    return name === "" ? undefined : { kind: "value", name };
  }
  const quotes = nodes.a[at] === LiteralKind.string ? 2 : 0;
  if (quotes === 0 && nodes.a[at] !== LiteralKind.number) return undefined;
  const text = quotes === 0 ? "" : stringAt(p, file, nodes.b[at]!);
  return {
    kind: "constant",
    length: nodes.end[at]! - nodes.start[at]! - quotes,
    isWord: /^[A-Za-z][A-Za-z_ -]*$/.test(text),
    isDigits: /^\d+$/.test(text),
    isFiller: /^[^\p{L}\p{N}]+$/u.test(text),
  };
}

/** What a variable that is assigned once, outside every function, was given. */
function constantBehind(p: Program, file: number, node: number): number {
  const { nodes, bindings } = factsOf(p, file);
  const binding = nodes.kind[node] === NodeKind.local ? bindings[nodes.a[node]!] : undefined;
  if (binding?.callable !== 0 || binding.versions.length !== 1) return node;
  return strip(p, file, binding.versions[0]!);
}

/** A parameter of a function with a name, a member of one, or of the body of a request, be it checked by a schema. */
function isGiven(p: Program, file: number, node: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  let at = onlyValue(p, file, node);
  for (let hops = 0; hops < 6; hops++) {
    if (nodes.kind[at] === NodeKind.param) return (callables[nodes.a[at]!]?.name ?? "") !== "";
    const [checked] = nodes.kind[at] === NodeKind.call ? listOf(p, file, at) : [];
    if (checked !== undefined && CHECKS.test(nameOf(p, file, nodes.a[at]!))) at = onlyValue(p, file, checked);
    else if (nodes.kind[at] === NodeKind.load && hops > 0 && isBody(p, file, at)) return true;
    else if (nodes.kind[at] === NodeKind.load) at = onlyValue(p, file, nodes.a[at]!);
    else return false;
  }
  return false;
}
const CHECKS = /^(safe)?parse(Async)?$|^validate(Sync|Async)?$/i;

function isBody(p: Program, file: number, load: number): boolean {
  const { nodes } = factsOf(p, file);
  return nodes.b[load]! >= 0 && stringAt(p, file, nodes.b[load]!) === "body";
}

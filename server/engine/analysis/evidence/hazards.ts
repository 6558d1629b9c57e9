// What a hazard row asks of a call: constants behind an argument or option, defaults that were left, values that never
// change, and the circumstances (host, names, spelling) without which the choice is harmless.
import { compiled, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { hostIn } from "../../flow/sinks/hosts.js";
import { isTakenWhole } from "../../flow/sinks/takenMembers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { expressionForm } from "../../flow/walk/form.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { importedNode } from "../../link/exports.js";
import { callableAt, factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { type Port, parsePort } from "../../models/index.js";
import type { HazardRow } from "../../models/types.js";
import { fieldValue } from "./fieldValues.js";
import { hasMember, type Place, valueAt } from "./givenOptions.js";
import { isMadeOf, namesTaking, valuesTaking } from "./takingNames.js";

/** What the result becomes is called so; what says when, only where it is all that nobody may know. */
function isNamedSo(
  ctx: FlowContext,
  file: number,
  call: number,
  asked: RegExp,
  { alone, aloneUnless, handedBack }: HazardRow,
): boolean {
  const isAsked = (name: string) => asked.test(wordsOf(name));
  if (!alone?.includes(expressionForm(ctx, file, factsOf(ctx.p, file).nodes.a[call]!)))
    return namesTaking(ctx, file, call, isAsked, handedBack === true);
  const unless = compiled(aloneUnless ?? "^$");
  return valuesTaking(ctx, file, call).some(
    ({ name, node }) => isAsked(name) && !unless.test(wordsOf(name)) && isMadeOf(ctx, file, node, call),
  );
}

export function fits(row: HazardRow, value: string): boolean {
  return row.equals?.includes(value) === true || (row.matches !== undefined && compiled(row.matches, "i").test(value));
}

/** Everything that the row asks of the circumstances. */
export function applies(ctx: FlowContext, file: number, call: number, row: HazardRow): boolean {
  const { given, host, hostBeside, within, spelled, has, reads, takesWhole, decides, notBeside, unless } = row;
  if (given) {
    const at = valueAt(ctx, file, call, parsePort(given.port)!);
    if (!at || !constants(ctx, at.file, at.node).some((text) => given.equals.includes(text))) return false;
  }
  if (host !== undefined) {
    const at = valueAt(ctx, file, call, parsePort(host)!);
    if (!at || hostIn(ctx, at.file, at.node, 0).kind !== "external") return false;
  }
  if (hostBeside !== undefined && !isGivenBeside(ctx, file, call, parsePort(hostBeside)!)) return false;
  if (decides !== undefined && !isDecidedBy(ctx, file, call, compiled(decides))) return false;
  if (notBeside !== undefined && isCalledBeside(ctx, file, call, compiled(notBeside, "i"))) return false;
  if (within !== undefined && !isNamedSo(ctx, file, call, compiled(within), row)) return false;
  if (spelled) {
    const at = valueAt(ctx, file, call, parsePort(spelled.port)!);
    if (!at || !compiled(spelled.matches, "i").test(formOf(ctx, at.file, at.node))) return false;
  }
  if (has && !hasMember(ctx, file, call, has)) return false;
  if (reads) {
    const at = valueAt(ctx, file, call, parsePort(reads.port)!);
    if (!at || !isRead(ctx, at.file, at.node, compiled(reads.matches))) return false;
  }
  if (takesWhole) {
    const at = valueAt(ctx, file, call, parsePort(takesWhole.port)!);
    if (!at || !isTakenWhole(ctx, at.file, at.node, compiled(takesWhole.matches))) return false;
  }
  return unless === undefined || !isCalled(ctx, file, call, unless);
}

/** Constant of a node, or those of the items of a list. */
export function constants(ctx: FlowContext, file: number, node: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const chosen = inProduction(ctx, file, at);
  if (chosen !== undefined) return constants(ctx, file, chosen);
  const items = nodes.kind[at] === NodeKind.array ? [...listOf(ctx.p, file, at)] : [node];
  return items.flatMap((item) => constantOf(ctx, file, item) ?? []);
}

/** What a value is in production, where the environment and nothing else decides: one of two constants, or the comparison itself. */
export function constantInProduction(ctx: FlowContext, file: number, node: number): string | undefined {
  const at = strip(ctx.p, file, node);
  if (factsOf(ctx.p, file).nodes.kind[at] === NodeKind.clean) {
    const holds = holdsInProduction(ctx, file, at);
    return holds === undefined ? undefined : String(holds);
  }
  const chosen = inProduction(ctx, file, at);
  return chosen === undefined ? undefined : constantOf(ctx, file, chosen);
}

/** `process.env.NODE_ENV === "test" ? a : b`, `… !== "test" && b`: what it is in production, when the environment decides. */
function inProduction(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] !== NodeKind.join || (nodes.flags[node]! & NodeFlag.expression) === 0) return undefined;
  const [yes, no, ...more] = listOf(ctx.p, file, node);
  if (yes === undefined || more.length > 0) return undefined;
  const [start, end] = [nodes.start[node]!, nodes.start[yes]!];
  // The condition is no input: it was read just before them.
  const asked: number[] = [];
  for (let at = node - 1; at >= 0 && node - at < 64; at--)
    if (nodes.kind[at] === NodeKind.clean && nodes.start[at]! >= start && nodes.end[at]! <= end) asked.push(at);
  const holds =
    asked.length === 1
      ? holdsInProduction(ctx, file, asked[0]!)
      : asked.length === 0
        ? saysProduction(ctx, file, node, end)
        : undefined;
  return holds === undefined ? undefined : holds ? yes : no;
}

/** `__DEV__ ? a : b`, `import.meta.env.PROD ? a : b`: a bundler puts the answer in. */
function saysProduction(ctx: FlowContext, file: number, join: number, end: number): boolean | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const start = nodes.start[join]!;
  for (let at = join - 1; at >= 0 && join - at < 64; at--) {
    if (nodes.start[at]! !== start || nodes.end[at]! > end) continue;
    const said = BUNDLED.exec(expressionForm(ctx, file, at));
    if (said) return said[1] !== undefined;
  }
  return undefined;
}
const BUNDLED = /^(?:__DEV__|[\w.]*env\.(?:DEV|(PROD)))$/;

function holdsInProduction(ctx: FlowContext, file: number, node: number): boolean | undefined {
  const operator = stringAt(ctx.p, file, factsOf(ctx.p, file).nodes.a[node]!);
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const sides = [...listOf(ctx.p, file, node)];
  const said = sides.map((side) => constantText(ctx, file, side)).find((text) => text !== undefined);
  const isEnvironment = sides.some((side) =>
    ENVIRONMENT.test(`${formOf(ctx, file, side)} ${askedName(ctx, file, side)}`),
  );
  return said === undefined || !isEnvironment ? undefined : (said === "production") === (operator[0] === "=");
}

const ENVIRONMENT = /(^|[._ ])(NODE_ENV|APP_ENV|nodeEnv)( |$)/;

/** `config.get("NODE_ENV")`: what is asked for by name. */
function askedName(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const isAsked = nodes.kind[at] === NodeKind.call && /^get/.test(calleeName(ctx, file, nodes.a[at]!));
  const [first] = isAsked ? listOf(ctx.p, file, at) : [];
  return (first === undefined ? undefined : constantText(ctx, file, first)) ?? "";
}

/** Constant text, number or truth value of a node, the name of a package's constant, or a function that only says yes or nothing. */
export function constantOf(ctx: FlowContext, file: number, node: number, depth = 0): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] !== LiteralKind.string)
    return nodes.b[at]! < 0 ? undefined : stringAt(ctx.p, file, nodes.b[at]!);
  if (nodes.kind[at] === NodeKind.clean && nodes.a[at]! >= 0 && stringAt(ctx.p, file, nodes.a[at]!) === "!") {
    const [operand] = listOf(ctx.p, file, at);
    return operand === undefined ? undefined : OPPOSITES.get(constantOf(ctx, file, operand, depth + 1) ?? "");
  }
  if (nodes.kind[at] === NodeKind.local && depth < 4) {
    const versions = factsOf(ctx.p, file).bindings[nodes.a[at]!]?.versions ?? [];
    return versions.length === 1 ? constantOf(ctx, file, versions[0]!, depth + 1) : undefined;
  }
  if (nodes.kind[at] === NodeKind.import && depth < 4) {
    const value = importedNode(ctx.p, file, nodes.a[at]!);
    if (value) return constantOf(ctx, value.file, value.node, depth + 1);
  }
  if (nodes.kind[at] === NodeKind.load || nodes.kind[at] === NodeKind.function) {
    const entity = entityOf(ctx.p, file, at);
    if (entity?.k === "pkg") return entity.path.join(".");
    if (entity?.k === "function")
      return emptyFunction(ctx, entity.file, entity.callable) ?? handsOnTo(ctx, entity.file, entity.callable);
    const member = nodes.kind[at] === NodeKind.load && depth < 4 ? memberOf(ctx, file, at) : undefined;
    if (member) return constantOf(ctx, member.file, member.node, depth + 1);
  }
  return constantText(ctx, file, node);
}

/** `!1`, `!true`: how compressed code, and haste, write a truth value. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ["true", "false"],
  ["1", "false"],
  ["false", "true"],
  ["0", "true"],
]);

/** `ALGORITHMS.old`: what the table that is written out says; `Algorithm.Old`, `this.algorithm`: an enum or a class. */
function memberOf(ctx: FlowContext, file: number, load: number): Place | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.b[load]! < 0) return undefined;
  const key = stringAt(ctx.p, file, nodes.b[load]!);
  const table = objectBehind(ctx.p, file, nodes.a[load]!, 0);
  const member = table && property(ctx, table.file, table.node, key);
  if (table) return member === undefined ? undefined : { file: table.file, node: member };
  return fieldValue(ctx, file, load);
}

/** "console.log" of `(line) => console.log(line)`: a function that only hands on what it is given first. */
function handsOnTo(ctx: FlowContext, file: number, callable: number): string | undefined {
  const { callables, nodes } = factsOf(ctx.p, file);
  const { calls, stores, params } = callables[callable]!;
  const [call, ...more] = calls;
  if (call === undefined || more.length > 0 || stores.length > 0 || params.length === 0) return undefined;
  const isGiven = [...listOf(ctx.p, file, call)].some((arg) => {
    const at = strip(ctx.p, file, arg);
    const parts =
      nodes.kind[at] === NodeKind.text ? [...listOf(ctx.p, file, at)].map((n) => strip(ctx.p, file, n)) : [at];
    return parts.some((n) => nodes.kind[n] === NodeKind.param && nodes.a[n] === callable && nodes.b[n] === 0);
  });
  return isGiven ? expressionForm(ctx, file, nodes.a[call]!) : undefined;
}

/** "() => undefined" or "() => true" of a function that does nothing else. */
export function emptyFunction(ctx: FlowContext, file: number, callable: number): string | undefined {
  const { callables, nodes } = factsOf(ctx.p, file);
  const fact = callables[callable]!;
  if (fact.calls.length > 0 || fact.throws.length > 0 || fact.stores.length > 0) return undefined;
  const said = new Set(
    fact.returns.map((value) => {
      const at = strip(ctx.p, file, value);
      if (nodes.kind[at] !== NodeKind.literal) return "?";
      if (nodes.a[at] === LiteralKind.boolean) return stringAt(ctx.p, file, nodes.b[at]!);
      return nodes.a[at] === LiteralKind.undefined || nodes.a[at] === LiteralKind.null ? "undefined" : "?";
    }),
  );
  if (said.size > 1 || said.has("?")) return undefined;
  return `() => ${[...said][0] ?? "undefined"}`;
}

/** Names in an expression; those behind a variable, too. */
function formOf(ctx: FlowContext, file: number, node: number): string {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const binding = facts.nodes.kind[at] === NodeKind.local ? facts.bindings[facts.nodes.a[at]!] : undefined;
  const behind =
    binding?.versions.length === 1 ? expressionForm(ctx, file, strip(ctx.p, file, binding.versions[0]!)) : "";
  return `${expressionForm(ctx, file, at)} ${behind}`;
}

/** What a function reads of its first parameter, or hands on whole. */
function isRead(ctx: FlowContext, file: number, node: number, asked: RegExp): boolean {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return false;
  const { nodes, callables } = factsOf(ctx.p, entity.file);
  const isGiven = (at: number) => {
    const value = strip(ctx.p, entity.file, at);
    return nodes.kind[value] === NodeKind.param && nodes.a[value] === entity.callable && nodes.b[value] === 0;
  };
  for (let at = 0; at < nodes.kind.length; at++)
    if (
      nodes.kind[at] === NodeKind.load &&
      isGiven(nodes.a[at]!) &&
      asked.test(stringAt(ctx.p, entity.file, nodes.b[at]!))
    )
      return true;
  return callables[entity.callable]!.calls.some((call) => [...listOf(ctx.p, entity.file, call)].some(isGiven));
}

/** Is the result given to a call that names a host outside? */
function isGivenBeside(ctx: FlowContext, file: number, call: number, port: Port): boolean {
  const { callables } = factsOf(ctx.p, file);
  return callables.some(({ calls }) =>
    calls.some((other) => {
      if (![...listOf(ctx.p, file, other)].some((arg) => onlyValue(ctx.p, file, arg) === call)) return false;
      const at = valueAt(ctx, file, other, port);
      return at !== undefined && hostIn(ctx, at.file, at.node, 0).kind === "external";
    }),
  );
}

/** `result.role === …`, `result.roles.includes(…)`. */
function isDecidedBy(ctx: FlowContext, file: number, call: number, asked: RegExp): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const isAsked = (node: number) => {
    const at = onlyValue(ctx.p, file, node);
    return (
      nodes.kind[at] === NodeKind.load &&
      asked.test(stringAt(ctx.p, file, nodes.b[at]!)) &&
      onlyValue(ctx.p, file, nodes.a[at]!) === call
    );
  };
  for (let node = 0; node < nodes.kind.length; node++)
    if (nodes.kind[node] === NodeKind.clean && [...listOf(ctx.p, file, node)].some(isAsked)) return true;
  return callables[callableAt(ctx.p, file, nodes.start[call]!)]!.calls.some((other) => {
    const callee = strip(ctx.p, file, nodes.a[other]!);
    return (
      nodes.kind[callee] === NodeKind.load &&
      SEARCHES.test(stringAt(ctx.p, file, nodes.b[callee]!)) &&
      isAsked(nodes.a[callee]!)
    );
  });
}

const SEARCHES = /^(includes|some|has|indexOf|find)$/;

function isCalledBeside(ctx: FlowContext, file: number, call: number, named: RegExp): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const around = callables[callableAt(ctx.p, file, nodes.start[call]!)]!;
  return around.calls.some((other) => other !== call && named.test(calleeName(ctx, file, nodes.a[other]!)));
}

function isCalled(ctx: FlowContext, file: number, call: number, names: readonly string[]): boolean {
  const facts = factsOf(ctx.p, file);
  const own = entityOf(ctx.p, file, facts.nodes.a[call]!);
  return facts.callables.some((callable) =>
    callable.calls.some((other) => {
      const name = calleeName(ctx, file, facts.nodes.a[other]!);
      if (!names.includes(name)) return false;
      const entity = entityOf(ctx.p, file, facts.nodes.a[other]!);
      return own?.k !== "pkg" || entity?.k !== "pkg" || own.pkg === entity.pkg;
    }),
  );
}

// Commands of a shell that a file has: in scripts, settings of pipelines and containers, and calls that run them. Input: the
// file. Output: those that are run one after the other, together, by what they do (see commandShape.ts).
import { compiled } from "../../classify/words.js";
import { shapeOfScript } from "../../facts/commandShape.js";
import { NodeKind, type SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { ShellTerms } from "../requests/terms.js";
import { pipedOn } from "./pipedStreams.js";

export interface Command {
  start: number;
  end: number;
  /** See commandShape.ts. */
  shape: string;
  /** Commands with the same are run one after the other. */
  group: string;
  /** Name of the script that it is. */
  name: string;
  /** Of the setting that it is. */
  path: string;
}

export function commandGroups(ctx: FlowContext, file: number, terms: ShellTerms): Command[][] {
  const { language, settings } = factsOf(ctx.p, file);
  const commands = language === "typescript" ? ofCalls(ctx, terms, file) : ofSettings(terms, settings);
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups.values()];
}

function ofSettings(terms: ShellTerms, settings: readonly SettingFact[]): Command[] {
  const scripts = compiled(terms.scripts);
  return settings.flatMap(({ path, value, keyStart, keyEnd, start, end }): Command[] => {
    const isLine = path === "command";
    if (value === undefined || !(isLine || SHELL.test(value)) || !scripts.test(path)) return [];
    const shape = isLine ? value : shapeOfScript(value);
    const name = isLine ? "" : path.slice(path.lastIndexOf(".") + 1);
    const at = isLine ? { start, end } : { start: keyStart, end: keyEnd };
    // Steps of one job are run one after the other.
    const group = isLine ? "" : path.replace(/\.(\d+)\.(run|bash|script|command)$|\.\d+$/, "");
    return [{ ...at, shape, group, name, path: isLine ? "" : path }];
  });
}

/** Values of most settings have nothing of a command that hands data on, or is given options. */
const SHELL = /[$|<>~:]| -/;

/** `execSync(\`pg_dump ${PROD_URL} | psql ${STAGING_URL}\`)`, `spawn("pg_dump", ["--file", target])` */
function ofCalls(ctx: FlowContext, terms: ShellTerms, file: number): Command[] {
  const { callables, imports, nodes, strings } = factsOf(ctx.p, file);
  const runs = compiled(terms.runs);
  const shells = compiled(terms.shells);
  if (!imports.some(({ specifier, local }) => shells.test(specifier) || runs.test(local))) return [];
  const dumps = compiled(terms.dumps);
  if (!strings.some((text) => dumps.test(text)) && !imports.some(({ specifier }) => specifier.startsWith(".")))
    return [];
  return callables.flatMap(({ calls }, callable) =>
    calls.flatMap((call): Command[] => {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      if (!runs.test(runnerOf(ctx, file, callee)) && !runs.test(promisedName(ctx, file, callee))) return [];
      const [first, second] = listOf(ctx.p, file, call);
      const text = first === undefined ? undefined : shellText(ctx, file, call, first);
      if (text === undefined) return [];
      const given = second === undefined || text.includes(" ") ? "" : argumentsIn(ctx, file, second);
      const line = text + given;
      const on = dumps.test(line) ? pipedOn(ctx, file, call, (node) => spelled(ctx, file, node)) : "";
      const shape = shapeOfScript(line + on);
      return [{ start: nodes.start[call]!, end: nodes.end[call]!, shape, group: String(callable), name: "", path: "" }];
    }),
  );
}

/** Also of `execa({ shell: true })`…``, which is told first how to run. */
function runnerOf(ctx: FlowContext, file: number, callee: number): string {
  const { nodes } = factsOf(ctx.p, file);
  return calleeName(ctx, file, nodes.kind[callee] === NodeKind.call ? nodes.a[callee]! : callee);
}

/** `const run = promisify(exec)` */
function promisedName(ctx: FlowContext, file: number, callee: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, callee);
  if (at === callee || nodes.kind[at] !== NodeKind.call || calleeName(ctx, file, nodes.a[at]!) !== "promisify")
    return "";
  const [of] = listOf(ctx.p, file, at);
  return of === undefined ? "" : calleeName(ctx, file, strip(ctx.p, file, of));
}

/** The text with names for what is put in. */
function shellText(ctx: FlowContext, file: number, call: number, first: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, first);
  if (nodes.kind[at] === NodeKind.import) return constantText(ctx, file, at);
  if (nodes.kind[at] === NodeKind.literal) return nodes.b[at]! < 0 ? undefined : stringAt(ctx.p, file, nodes.b[at]!);
  if (nodes.kind[at] !== NodeKind.text) return undefined;
  const substitutions = [...listOf(ctx.p, file, call)].slice(1);
  const parts = [...listOf(ctx.p, file, at)];
  // A tagged template has its texts first, and what is put in as arguments.
  const isTagged = parts.every((part) => nodes.kind[strip(ctx.p, file, part)] === NodeKind.literal);
  return parts
    .map((part, i) => {
      const put = isTagged ? substitutions[i] : undefined;
      return spelled(ctx, file, part) + (put === undefined ? "" : spelled(ctx, file, put));
    })
    .join("");
}

function spelled(ctx: FlowContext, file: number, part: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const inner = strip(ctx.p, file, part);
  if (nodes.kind[inner] === NodeKind.literal) return nodes.b[inner]! < 0 ? "?" : stringAt(ctx.p, file, nodes.b[inner]!);
  if (nodes.kind[inner] === NodeKind.text)
    return [...listOf(ctx.p, file, inner)].map((one) => spelled(ctx, file, one)).join("");
  // `String(url)` is the url.
  if (nodes.kind[inner] === NodeKind.call && calleeName(ctx, file, nodes.a[inner]!) === "String")
    return [...listOf(ctx.p, file, inner)].map((one) => spelled(ctx, file, one)).join("");
  return `\${${nameOf(ctx.p, file, part).replace(/\W/g, "") || "x"}}`;
}

/** `["-h", host, "--file", \`${day}.sql\`]` as a shell would have them. */
function argumentsIn(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.array) return "";
  return [...listOf(ctx.p, file, at)]
    .map((item) => spelled(ctx, file, item))
    .map((text) => (text.includes(" ") && !text.includes("'") ? ` '${text}'` : ` ${text}`))
    .join("");
}

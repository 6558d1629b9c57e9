// Error detail requests of rules → answers: members of an error, such as its stack or the statement that failed, written
// into an answer to the client. Only what stands there without a condition counts: `isDev ? err.stack : undefined` is none.
import { compiled } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { everywhere } from "../../flow/questions.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, type Program, stringAt, strip, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { CallAnswer } from "../requests/answers.js";
import type { ErrorDetailRequest } from "../requests/requests.js";
import { refusedRecord } from "./refusedRecords.js";

const MAX_NESTING = 4;

export function errorDetailAnswers(index: FlowIndex, request: ErrorDetailRequest): readonly CallAnswer[] {
  const terms = { errors: compiled(request.errors, "i"), development: compiled(request.development, "i") };
  return everywhere(index.ctx, `error details ${dataHash(request)}`, (file) => {
    const sends = index.usesIn(file).some(({ sink }) => sink === "response");
    return sends || answersByMember(index, request, file) ? answersIn(index, request, terms, file) : [];
  });
}

/** Speaks of a member that a framework sends, such as `ctx.body`, and of such a member of an error. */
function answersByMember({ ctx: { p } }: FlowIndex, request: ErrorDetailRequest, file: number): boolean {
  const { language, strings } = p.files[file]!.facts;
  const speaksOf = (names: readonly string[]) => names.some((name) => strings.includes(name));
  return language === "typescript" && speaksOf(request.members) && speaksOf([...sentMembers(p), ...request.formatters]);
}

/** `formatError: (shown, err) => ({ … })`: what such a function gives back is sent in place of an error. */
function formatted(p: Program, file: number, names: readonly string[]): { node: number; callable: number }[] {
  const { callables, nodes, strings } = factsOf(p, file);
  const keys = names.map((name) => strings.indexOf(name)).filter((index) => index >= 0);
  if (keys.length === 0) return [];
  const found: { node: number; callable: number }[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const entity = keys.includes(pairs[i]!) ? entityOf(p, file, pairs[i + 1]!) : undefined;
      if (entity?.k !== "function" || entity.file !== file) continue;
      for (const value of callables[entity.callable]!.returns) found.push({ node: value, callable: entity.callable });
    }
  }
  return found;
}

/** Members of a handler's first parameter that are sent, by the rows of frameworks. */
function sentMembers(p: Program): string[] {
  return p.models.rows.flatMap((row) => (row.kind === "route" && row.answers !== undefined ? [row.answers] : []));
}

/** `ctx.body = { … }` in a handler or a middleware: what is left there, and in which callable. */
function leftToSend(p: Program, file: number): { node: number; callable: number }[] {
  const { callables, nodes, strings } = factsOf(p, file);
  const members = sentMembers(p).filter((name) => strings.includes(name));
  return callables.flatMap(({ stores }, callable) =>
    stores.flatMap(({ object, key, value }) => {
      if (!members.includes(stringAt(p, file, key))) return [];
      let at = strip(p, file, object);
      while (nodes.kind[at] === NodeKind.update) at = strip(p, file, nodes.a[at]!);
      // What a function in the handler sees of its parameter is a variable.
      const isOuter = nodes.kind[at] === NodeKind.local || (nodes.kind[at] === NodeKind.param && nodes.b[at] === 0);
      return isOuter && CONTEXT.test(nameOf(p, file, at)) ? [{ node: value, callable }] : [];
    }),
  );
}
const CONTEXT = /^(ctx|context)$/i;

/** `${e.stack}`, `"at " + e.stack`, `String(e.stack)` */
function isTextOf(p: Program, file: number, at: number): boolean {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[at] === NodeKind.text) return true;
  return nodes.kind[at] === NodeKind.call && nameOf(p, file, nodes.a[at]!) === "String";
}

function answersIn(
  index: FlowIndex,
  request: ErrorDetailRequest,
  { errors, development }: { errors: RegExp; development: RegExp },
  file: number,
): CallAnswer[] {
  const { p } = index.ctx;
  const answers = new Map<number, CallAnswer>();
  const { path, pathClass } = p.files[file]!;
  const { nodes, callables, strings } = factsOf(p, file);
  const made = (hazard: string, start: number, end: number, choice: string): CallAnswer => ({
    kind: "call",
    request,
    at: { file: path, start, end },
    hazard,
    choice,
    pathClass,
    symbol: symbolPath(p, file, start),
    form: `${hazard}|${choice}`,
  });
  const given = index.usesIn(file).flatMap(({ sink, call, arguments: all }) => {
    if (sink !== "response") return [];
    const callable = callableAt(p, file, nodes.start[call]!);
    return all.map(({ node }) => ({ node, callable, call }));
  });
  for (const { call, node } of given) {
    const record = refusedRecord(index.ctx, request.records, file, call, node);
    if (!record) continue;
    const [start, end] = [nodes.start[record.node]!, nodes.end[record.node]!];
    answers.set(start, made("error-record", start, end, record.choice));
  }
  for (const { node: answered, callable } of [
    ...given,
    ...leftToSend(p, file),
    ...formatted(p, file, request.formatters),
  ]) {
    const around = callables[callable]!;
    const told = (start: number, end: number, choice: string) =>
      answers.set(start, made("error-details", start, end, choice));
    const look = (node: number, depth: number): void => {
      const at = strip(p, file, node);
      if (nodes.kind[at] === NodeKind.load) {
        const member = stringAt(p, file, nodes.b[at]!);
        const error = nameOf(p, file, nodes.a[at]!);
        if (request.members.includes(member) && errors.test(error))
          told(nodes.start[at]!, nodes.end[at]!, `${error}.${member}`);
      } else if (depth < MAX_NESTING && isTextOf(p, file, at)) {
        for (const part of listOf(p, file, at)) look(part, depth + 1);
      } else if (nodes.kind[at] === NodeKind.object && depth < MAX_NESTING) {
        const pairs = listOf(p, file, at);
        for (let i = 0; i + 1 < pairs.length; i += 2) if (pairs[i] !== SPREAD_KEY) look(pairs[i + 1]!, depth + 1);
      }
    };
    // A function that knows whether it runs for developers may answer them so.
    if (strings.some((text) => development.test(text) && isIn(text))) continue;
    look(answered, 0);

    function isIn(text: string): boolean {
      for (let node = 0; node < nodes.kind.length; node++) {
        const named =
          (nodes.kind[node] === NodeKind.load && nodes.b[node]! >= 0 && strings[nodes.b[node]!] === text) ||
          (nodes.kind[node] === NodeKind.named && strings[nodes.b[node]!] === text);
        if (named && nodes.start[node]! >= around.start && nodes.end[node]! <= around.end) return true;
      }
      return false;
    }
  }
  return [...answers.values()];
}

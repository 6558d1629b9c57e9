// Events that the code writes to its audit trail, against the alerts that the policy lists. Input: calls that write a record
// and name what happened by a word. Output: one answer per event of security relevance, at its first place.
import { matches, wordsOf } from "../../classify/words.js";
import type { TraceStep } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { everywhere } from "../../flow/questions.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, literalText, stringAt, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { type Governed, isIn, member, pointAnswer, textAt } from "./governed.js";

type Request = Extract<GovernanceRequest, { about: "monitoring" }>;

interface AuditEvent {
  event: string;
  file: string;
  start: number;
  end: number;
  symbol: string;
}

/** Members of a record that say what happened. */
const SAYS_WHAT = /^(action|event|event_?type|event_?name|operation|op|activity|verb|what|action_?type)$/i;
/** A name of an event is a word or a few, joined. */
const NAME = /^[a-z][\w.:/ -]{2,60}$/i;

export function monitoringAnswers(index: FlowIndex, all: readonly Governed[], request: Request): GovernanceAnswer[] {
  const governing = all.filter((g) => g.governance);
  if (governing.length === 0) return [];
  const byEvent = new Map<string, { g: Governed; places: AuditEvent[] }>();
  for (const one of everywhere(index.ctx, "audit events", (file) => eventsIn(index, file))) {
    const [g] = governing.filter((p) => isIn(one.file, p.folder)).sort((a, b) => b.folder.length - a.folder.length);
    if (!g || !matches(request.relevant, wordsOf(one.event))) continue;
    const key = `${g.file} ${wordsOf(one.event)}`;
    const known = byEvent.get(key);
    if (known) known.places.push(one);
    else byEvent.set(key, { g, places: [one] });
  }
  return [...byEvent.values()].map(({ g, places }) => {
    const { event, file, start, end, symbol } = places[0]!;
    const trace = places.slice(0, 20).map((p): TraceStep => ({ ...stepOf(p), role: "sink", label: p.event }));
    const answer = pointAnswer(request, g, {
      at: { file, start, end },
      what: places.length > 1 ? "many" : "one",
      status: isWatched(g, event) ? "passed" : "failed",
      subject: symbol,
      params: { event, count: String(places.length), policy: g.file },
      more: { trace },
    });
    return { ...answer, form: wordsOf(event) };
  });
}

function stepOf({ file, start, end }: AuditEvent) {
  return { file, start, end };
}

/** By the same words, or by those that it begins with: `role.*`, "export" for "export.customers". */
function isWatched(g: Governed, event: string): boolean {
  const words = wordsOf(event);
  return (member(g.governance, "monitoring")?.items ?? []).some((entry) => {
    const watched = wordsOf((textAt(entry, "event") ?? "").replace(/[.:/]?\*$/, ""));
    return watched !== "" && (words === watched || words.startsWith(`${watched} `));
  });
}

function eventsIn({ ctx }: FlowIndex, file: number): AuditEvent[] {
  const { path, pathClass } = ctx.p.files[file]!;
  if (pathClass !== "source") return [];
  const { nodes } = factsOf(ctx.p, file);
  return rowCallsOf(ctx, file).effects.flatMap(({ call, effect }): AuditEvent[] => {
    if (effect !== "audit") return [];
    const args = [...listOf(ctx.p, file, call)];
    for (const arg of args) {
      const said = saidAt(ctx, file, arg);
      if (!said) continue;
      const start = nodes.start[said.node]!;
      return [
        { event: said.event, file: path, start, end: nodes.end[said.node]!, symbol: symbolPath(ctx.p, file, start) },
      ];
    }
    return [];
  });
}

/** `audit("export", …)`, `audit.record({ action: "export" })`, the object at the place of the call. */
function saidAt({ p }: FlowIndex["ctx"], file: number, arg: number): { event: string; node: number } | undefined {
  const text = literalText(p, file, arg);
  if (text !== undefined) return NAME.test(text) ? { event: text, node: arg } : undefined;
  const object = objectBehind(p, file, arg, 0);
  if (object?.file !== file || factsOf(p, file).nodes.kind[object.node] !== NodeKind.object) return undefined;
  const pairs = listOf(p, file, object.node);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0 || !SAYS_WHAT.test(stringAt(p, file, pairs[i]!))) continue;
    const value = literalText(p, file, pairs[i + 1]!);
    if (value !== undefined && NAME.test(value)) return { event: value, node: pairs[i + 1]! };
  }
  return undefined;
}

// Endpoints that give out many persons' data at once as a file or a download, with the controls that stand around them.
// Input: what is handed out, spreadsheet and document sinks, and the words of names that tell an export and each control.
// Output: one entry per endpoint. A control is there when the handler, what it calls, or what stands before it names it.
import { tokenise } from "../classify/tokens.js";
import { NodeKind } from "../facts/types.js";
import type { Body } from "../link/endpoints.js";
import { nameOf } from "../link/handlers.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import { doneAround } from "./accessed.js";
import { callableKey } from "./callers.js";
import { type EffectContext, withNested } from "./effects.js";
import type { HandedOut } from "./handedOut.js";

/** Words as in ExportTrigger. */
export interface ExportTerms {
  names: readonly string[];
  controls: Readonly<Record<string, readonly string[]>>;
}

const MAX_DEPTH = 3;

/** By the names of `controls`, and "audit"; undefined where no many persons' data is exported. */
export function controlsOf(e: EffectContext, out: HandedOut, terms: ExportTerms): Record<string, boolean> | undefined {
  const { endpoint } = out;
  const fact = factsOf(e.ctx.p, endpoint.file).callables[endpoint.callable]!;
  const names = tokenise(`${fact.name} ${endpoint.route}`);
  if (!out.many || !names.some((name) => terms.names.includes(name.replace(/s$/, "")))) return undefined;
  const words = new Set<string>();
  collect(e, { file: endpoint.file, callable: endpoint.callable }, words, new Set(), 0);
  for (const around of endpoint.around) for (const word of tokenise(around.name)) words.add(word);
  for (const word of tokenise(endpoint.protection.by)) words.add(word);
  const controls: Record<string, boolean> = { audit: doneAround(e, out, "audit").status === "done" };
  for (const [control, wanted] of Object.entries(terms.controls))
    controls[control] = wanted.some((word) => words.has(word));
  return controls;
}

/** Words of the options of a call. */
function keysOf(e: EffectContext, file: number, node: number, words: Set<string>, depth: number): void {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object || depth > 3) return;
  const pairs = listOf(p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! >= 0) for (const word of tokenise(stringAt(p, file, pairs[i]!))) words.add(word);
    keysOf(e, file, pairs[i + 1]!, words, depth + 1);
  }
}

/** Words of what a callable calls, of the options it gives, and of the functions of the project behind its calls. */
function collect(e: EffectContext, body: Body, words: Set<string>, seen: Set<string>, depth: number): void {
  const key = callableKey(body.file, body.callable);
  if (seen.has(key)) return;
  seen.add(key);
  const facts = factsOf(e.ctx.p, body.file);
  for (const annotation of facts.callables[body.callable]!.annotations)
    for (const word of tokenise(annotation.name)) words.add(word);
  for (const callable of withNested(e, body)) {
    for (const call of facts.callables[callable]!.calls) {
      for (const word of tokenise(nameOf(e.ctx.p, body.file, facts.nodes.a[call]!))) words.add(word);
      for (const arg of listOf(e.ctx.p, body.file, call)) keysOf(e, body.file, arg, words, 0);
      const behind = e.behind(body.file, call);
      if (behind && depth < MAX_DEPTH) collect(e, behind, words, seen, depth + 1);
    }
  }
}

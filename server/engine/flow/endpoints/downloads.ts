// Files that endpoints send: what is in them cannot be seen, and their folder, the handler and the path often say it.
// Input: a call that sends a file. Output: the ways from it to handlers, and sensitive data that names tell.
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { SinkUse } from "../sinks/sinks.js";

const MAX_NODES = 60;

/** What the names around a file that is sent say it holds. */
export function heldByFile(ctx: FlowContext, use: SinkUse, endpoint: Endpoint): FindingData[] {
  const { name } = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
  const names = [name, ...[...textsIn(ctx, use.file, use.call), endpoint.route].flatMap(segments)];
  const found = new Map<string, FindingData>();
  for (const label of new Set(names)) {
    const c = ctx.p.classifier.classify({ name: label.replace(/s$/, ""), owner: "", siblings: [] });
    if (!c || c.tier < 3 || c.confidence < HIGH_CONFIDENCE || c.dataType.startsWith("credential.")) continue;
    if (!found.has(c.dataType)) found.set(c.dataType, { ...c, label });
  }
  return [...found.values()];
}

/** "/data/medical-reports" → "data", "medical-reports"; parameters name what is asked for, not what is held. */
function segments(path: string): string[] {
  return path.split(/[/\\]/).filter((part) => part !== "" && !part.startsWith(":"));
}

/** Constant texts in what a call is given. */
function textsIn(ctx: FlowContext, file: number, call: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const texts: string[] = [];
  const open = [...listOf(ctx.p, file, call)];
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen++) {
    const at = strip(ctx.p, file, open.pop()!);
    const text = literalText(ctx.p, file, at);
    if (text !== undefined) texts.push(text);
    else if (nodes.kind[at] === NodeKind.call || nodes.kind[at] === NodeKind.text || nodes.kind[at] === NodeKind.clean)
      open.push(...listOf(ctx.p, file, at));
  }
  return texts;
}

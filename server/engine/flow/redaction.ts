// Path-based redaction of a logger (`redact: ["password", "*.idNo", "user.email"]`): does it cover a member that is
// printed under these keys? Paths are in the notation of fast-redact.
import { NodeKind } from "../facts/types.js";
import { objectBehind } from "../link/callEntities.js";
import { factsOf, listOf, strip } from "../link/program.js";
import type { FlowContext } from "./context.js";
import { property } from "./modelled.js";
import { constantText, optionOf } from "./sinks.js";

export function redactionPaths(
  ctx: FlowContext,
  origin: { file: number; node: number } | undefined,
  option: string,
): string[][] {
  const given = optionOf(ctx, origin, option);
  if (!given) return [];
  const object = objectBehind(ctx.p, given.file, given.node, 0);
  const inner = object && property(ctx, object.file, object.node, "paths");
  const list = inner !== undefined && object ? { file: object.file, node: inner } : given;
  return texts(ctx, list.file, list.node).map(parsePath);
}

function texts(ctx: FlowContext, file: number, node: number): string[] {
  const at = resolved(ctx, file, node);
  if (factsOf(ctx.p, file).nodes.kind[at] !== NodeKind.array) return [];
  return [...listOf(ctx.p, file, at)].flatMap((item) => constantText(ctx, file, item) ?? []);
}

function resolved(ctx: FlowContext, file: number, node: number): number {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (facts.nodes.kind[at] !== NodeKind.local) return at;
  const versions = facts.bindings[facts.nodes.a[at]!]?.versions ?? [];
  return versions.length === 1 ? strip(ctx.p, file, versions[0]!) : at;
}

/** `a["b-c"].d[*]` → ["a", "b-c", "d", "*"]. */
export function parsePath(path: string): string[] {
  return [...path.matchAll(/\[(?:"([^"]*)"|'([^']*)'|(\*|\d+))\]|([^.[\]]+)/g)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? m[4] ?? "",
  );
}

export function isRedacted(paths: readonly string[][], keys: readonly string[]): boolean {
  return paths.some((path) => path.length <= keys.length && path.every((part, i) => part === "*" || part === keys[i]));
}

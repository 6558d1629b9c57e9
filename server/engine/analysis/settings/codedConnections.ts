// Settings of databases that a module keeps for several environments, or is called after one of, where one that is not production
// names a host of production: `module.exports = { development: { client: "pg", connection: { host: "core-prod-db" } } }`. Input: a
// file. Output: the members that name the host. Invariant: only what is written there as a text.
import { compiled } from "../../classify/words.js";
import { environmentIn } from "../../facts/commandShape.js";
import { LiteralKind, NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { CopiedDataRequest } from "../requests/endingRequests.js";

const MAX_DEPTH = 4;
const HOSTS = /^(host|hostname|server|url|uri|dsn|connection|connectionString|address)$/i;
const PRODUCES = /prod|prd|live/i;

export function connectedInCode(
  ctx: FlowContext,
  { settingModules, ofDatabases, schemes }: CopiedDataRequest,
  file: number,
): (Range & { by: string })[] {
  const { path } = ctx.p.files[file]!;
  const { nodes, strings } = factsOf(ctx.p, file);
  if (!compiled(settingModules).test(path) || !strings.some((text) => PRODUCES.test(text) && text.includes(".")))
    return [];
  const [databases, addresses] = [compiled(ofDatabases, "i"), compiled(schemes)];
  const found: (Range & { by: string })[] = [];
  /** `isDatabase`: below or beside a key that tells of a database. */
  const look = (node: number, keys: readonly string[], isDatabase: boolean, depth: number): void => {
    const at = strip(ctx.p, file, node);
    if (nodes.kind[at] !== NodeKind.object || depth > MAX_DEPTH) return;
    const pairs = listOf(ctx.p, file, at);
    const names = [...pairs].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(ctx.p, file, key)] : []));
    const isOfOne = isDatabase || names.some((name) => databases.test(name));
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0) continue;
      const key = stringAt(ctx.p, file, pairs[i]!);
      const value = strip(ctx.p, file, pairs[i + 1]!);
      const text = textAt(ctx, file, value);
      if (text === undefined) look(value, [...keys, key], isDatabase || databases.test(key), depth + 1);
      else if (HOSTS.test(key) && (isOfOne || addresses.test(text)) && namesProduction(text))
        found.push({ start: nodes.start[value]!, end: nodes.end[value]!, by: [...keys, key].join(".") });
    }
  };
  if (isOfOther(ctx, file)) for (const object of outermostObjects(ctx, file)) look(object, [], false, 0);
  for (const [node, kind] of nodes.kind.entries()) {
    if (kind !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]! < 0 ? "" : stringAt(ctx.p, file, pairs[i]!);
      const { production, other } = environmentIn(key);
      if (other && !production) look(pairs[i + 1]!, [key], false, 0);
    }
  }
  return [...new Map(found.map((one) => [one.start, one])).values()];
}

/** `config.test.js`: all that is in it is of another environment. What tries the code is none. */
function isOfOther(ctx: FlowContext, file: number): boolean {
  const { path } = ctx.p.files[file]!;
  const { nodes, callables } = factsOf(ctx.p, file);
  const { production, other } = environmentIn(path.slice(path.lastIndexOf("/") + 1));
  return other && !production && !callables[0]!.calls.some((call) => TRIES.test(nameOf(ctx.p, file, nodes.a[call]!)));
}
const TRIES = /^(describe|it|test|suite|beforeEach|beforeAll)$/;

function outermostObjects(ctx: FlowContext, file: number): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const objects = [...nodes.kind.keys()].filter((node) => nodes.kind[node] === NodeKind.object);
  objects.sort((one, other) => nodes.start[one]! - nodes.start[other]! || nodes.end[other]! - nodes.end[one]!);
  let end = -1;
  return objects.filter((node) => {
    const isOutermost = nodes.start[node]! >= end;
    if (isOutermost) end = nodes.end[node]!;
    return isOutermost;
  });
}

/** Of a text that is written there. */
function textAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] !== NodeKind.literal || nodes.a[node] !== LiteralKind.string) return undefined;
  return nodes.b[node]! < 0 ? "" : stringAt(ctx.p, file, nodes.b[node]!);
}

/** The host, not what is looked for there: a database may be called "live" anywhere. */
function namesProduction(text: string): boolean {
  const host = text
    .replace(/^[\w+]+:\/\//, "")
    .replace(/^[^@/]*@/, "")
    .replace(/[/?].*$/, "");
  if (!/^[\w.-]+(:\d+)?$/.test(host)) return false;
  const { production, other } = environmentIn(host);
  return production && !other;
}

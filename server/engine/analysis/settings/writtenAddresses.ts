// Addresses outside that are written in a file and say that what is sent there is not encrypted: by their scheme, under a name
// and in a file that say that the program calls them, or by an option of the connection ("?sslmode=disable").
import { compiled, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { hostIn, hostOfText } from "../../flow/sinks/hosts.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { HazardRow } from "../../models/types.js";

interface Written {
  row: HazardRow;
  start: number;
  end: number;
  choice: string;
}

/** An address under this name, in a file and under names that say that the program calls it. */
export function isAddress(ctx: FlowContext, path: string, key: string, value: string, row: HazardRow): boolean {
  const { kind, scheme } = hostOfText(value, ctx.p.ownDomains);
  return kind === "external" && isNamedSo(path, key, row) && compiled(row.matches ?? "").test(scheme);
}

function isNamedSo(path: string, key: string, { address }: HazardRow): boolean {
  if (!address || !compiled(address.files, "i").test(path)) return false;
  if (compiled(address.unless, "i").test(`${path} ${wordsOf(key)} ${key}`)) return false;
  return compiled(address.keys).test(wordsOf(key.slice(key.lastIndexOf(".") + 1)));
}

/** A setting beside this one, named so, tells that the host is not one outside: `PGHOST: db`. */
export function isLocal(ctx: FlowContext, file: number, key: string, named: RegExp): boolean {
  const around = key.slice(0, key.lastIndexOf(".") + 1);
  return factsOf(ctx.p, file).settings.some(({ path, value }) => {
    if (value === undefined || !path.startsWith(around) || !named.test(wordsOf(path.slice(around.length))))
      return false;
    const host = value.replace(/^jdbc:/i, "").replace(/\/\/[^/?#]*@/, "//");
    return hostOfText(host, ctx.p.ownDomains).kind === "own";
  });
}

/** The option of a connection to a host outside that leaves encryption out; never the account in it. */
export function openOption(ctx: FlowContext, value: string, { link, matches }: HazardRow): string | undefined {
  if (link === undefined || !compiled(link, "i").test(value)) return undefined;
  const option = compiled(matches ?? "$^", "i").exec(value)?.[0];
  if (option === undefined) return undefined;
  const { kind, text } = hostOfText(value.replace(/^jdbc:/i, "").replace(/\/\/[^/?#]*@/, "//"), ctx.p.ownDomains);
  return kind === "external" ? `${option.replace(/^[?&;]/, "")} (${text})` : undefined;
}

/** `new Pool({ connectionString: "postgres://…?sslmode=disable" })`, `` `mysql://${account}@…?ssl=false` ``, wherever the text stands. */
export function openLinksIn(ctx: FlowContext, file: number, rows: readonly HazardRow[]): Written[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const asked = rows.filter(({ matches }) => {
    const option = compiled(matches ?? "$^", "i");
    return strings.some((text) => option.test(text));
  });
  if (asked.length === 0) return [];
  const found: Written[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const value = writtenText(ctx, file, node);
    if (value === undefined) continue;
    for (const row of asked) {
      const choice = openOption(ctx, value, row);
      if (choice !== undefined) found.push({ row, start: nodes.start[node]!, end: nodes.end[node]!, choice });
    }
  }
  return found;
}

/** A text, or a template whose unknown parts could be anything. */
function writtenText(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] === NodeKind.literal)
    return nodes.a[node] === LiteralKind.string && nodes.b[node]! >= 0
      ? stringAt(ctx.p, file, nodes.b[node]!)
      : undefined;
  if (nodes.kind[node] !== NodeKind.text) return undefined;
  return [...listOf(ctx.p, file, node)].map((part) => writtenText(ctx, file, strip(ctx.p, file, part)) ?? "$").join("");
}

/** `{ hospital: { baseUrl: "http://…" } }` in a file of settings. */
export function openMembersIn(ctx: FlowContext, file: number, rows: readonly HazardRow[]): Written[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const { path } = ctx.p.files[file]!;
  const asked = rows.filter(({ address }) => compiled(address!.files, "i").test(path));
  if (asked.length === 0 || !strings.some((text) => /^(http|ws|ftp|ldap):\/\//.test(text))) return [];
  const names = new Map<number, string>();
  const found: Written[] = [];
  // What holds an object was read after it.
  for (let node = nodes.kind.length - 1; node >= 0; node--) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0) continue;
      const key = `${names.get(node) ?? ""}${stringAt(ctx.p, file, pairs[i]!)}`;
      const at = strip(ctx.p, file, pairs[i + 1]!);
      names.set(at, `${key}.`);
      if (!WRITTEN.has(nodes.kind[at]!)) continue;
      const host = hostIn(ctx, file, at, 0);
      const row = asked.find((r) => isNamedSo(path, key, r) && compiled(r.matches ?? "").test(host.scheme));
      if (row && host.kind === "external")
        found.push({
          row,
          start: nodes.start[at]!,
          end: nodes.end[at]!,
          choice: `${key.slice(key.lastIndexOf(".") + 1)}: ${host.scheme}://${host.text}`,
        });
    }
  }
  return found;
}
const WRITTEN: ReadonlySet<number> = new Set([NodeKind.literal, NodeKind.text, NodeKind.join]);

// Who receives something from the code, as far as it says so by itself: services behind packages that models know, and hosts
// of network calls. Input: the calls that hand something out. Output: one row per name and file, source code only. A service
// that the code does not name ("the mail service") is nobody who could be declared.
import { NodeKind } from "../../facts/types.js";
import { everywhere } from "../../flow/questions.js";
import { hostOf } from "../../flow/sinks/hosts.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { recipientOfHost } from "../../models/index.js";
import type { Models } from "../../models/loadModels.js";
import type { FlowIndex } from "../evidence/flowIndex.js";

export interface ThirdParty {
  name: string;
  /** "" behind a package. */
  host: string;
  file: string;
  start: number;
  end: number;
  call: string;
  symbol: string;
}

const UNNAMED = /^(the|an?) /;
/** Kept for documentation, or never reached: nobody's. */
const NOBODY =
  /(^|\.)(example|invalid|test|localhost)$|(^|\.)example\.(com|org|net)$|^(www\.)?w3\.org$|^json-?schema\.org$/;

export function thirdParties(index: FlowIndex): readonly ThirdParty[] {
  return everywhere(index.ctx, "third parties", (file) => partiesIn(index, file));
}

function partiesIn({ ctx, usesIn }: FlowIndex, file: number): ThirdParty[] {
  const { path, pathClass } = ctx.p.files[file]!;
  if (pathClass !== "source") return [];
  const found = new Map<string, ThirdParty>();
  const { nodes } = factsOf(ctx.p, file);
  for (const use of usesIn(file)) {
    const { row } = use;
    const host = row?.host === undefined ? undefined : hostOf(ctx, use);
    if (host?.kind === "own" || host?.isInHouse) continue;
    const outside = host?.kind === "external" && !isNobody(host.text, ctx.p.ownDomains) ? host.text : "";
    // Without a scheme it may be the name of a route: `fetch(route("quotes.download"))`.
    const said = host?.scheme ? outside : "";
    const name = row?.recipient ?? (outside && (recipientOfHost(ctx.p.models, outside)?.recipient ?? said));
    if (!name || UNNAMED.test(name) || found.has(name)) continue;
    found.set(name, {
      name,
      host: outside,
      file: path,
      start: nodes.start[use.call]!,
      end: nodes.kind[use.call] === NodeKind.call ? nodes.end[nodes.a[use.call]!]! : nodes.end[use.call]!,
      call: use.spelled,
      symbol: symbolPath(ctx.p, file, nodes.start[use.call]!),
    });
  }
  return [...found.values()];
}

/** Reserved names stand for a host in code that is shown; a project that calls some its own means it. */
function isNobody(host: string, own: readonly string[]): boolean {
  return NOBODY.test(host) && own.length === 0;
}

/** Packages by who receives what they send. */
export function packagesOf(models: Models, recipient: string): string[] {
  const found = new Set<string>();
  for (const table of [models.statics, models.instances])
    for (const [key, rows] of table)
      for (const patterns of rows.values())
        if (patterns.some(({ row }) => row.kind === "sink" && sameName(row.recipient ?? "", recipient)))
          found.add(key.replace(/#.*$/, ""));
  return [...found];
}

export function sameName(a: string, b: string): boolean {
  return a !== "" && a.trim().toLowerCase() === b.trim().toLowerCase();
}

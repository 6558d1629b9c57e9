// The exposure map: data types on the left, sinks and recipients on the right, one band a pair, as wide as the number of
// places. Input: exposures. Output: inline SVG without script, and the same as a table. Too many pairs are a table only.
import { type SankeyGraph, sankey, sankeyLinkHorizontal } from "d3-sankey";
import { type Exposure, useOf } from "../../engine/api.js";
import type { MessageKey } from "../locales.js";
import { type Report, safe } from "../view.js";
import { html, type Markup, nothing } from "./markup.js";

export interface ExposurePair {
  dataType: string;
  name: string;
  tier: number;
  target: string;
  places: number;
  protectedPlaces: number;
}

const MAX_SOURCES = 16;
const MAX_TARGETS = 16;
const WIDTH = 960;
const MARGIN = 285;
const ROW = 30;

/** One a data type and target, widest first. */
export function exposurePairs(r: Report): ExposurePair[] {
  const pairs = new Map<string, ExposurePair>();
  for (const e of r.run.result.inventory?.exposures ?? []) {
    if (useOf(e.sink) === undefined) continue;
    const target = targetOf(r, e);
    const key = `${e.dataType} ${target}`;
    const known = pairs.get(key) ?? {
      dataType: e.dataType,
      name: r.run.dataTypes.get(e.dataType)?.names[r.language] ?? e.dataType,
      tier: r.run.dataTypes.get(e.dataType)?.tier ?? e.tier,
      target,
      places: 0,
      protectedPlaces: 0,
    };
    known.places++;
    if (e.protectedBy.length > 0) known.protectedPlaces++;
    pairs.set(key, known);
  }
  return [...pairs.values()].sort(
    (a, b) =>
      b.tier - a.tier || b.places - a.places || (`${a.dataType} ${a.target}` < `${b.dataType} ${b.target}` ? -1 : 1),
  );
}

/** A recipient by name, everything else by the kind of sink. */
export function targetOf(r: Report, e: Exposure): string {
  return e.recipient || r.say(`sink_${e.sink}` as MessageKey);
}

interface Node {
  label: string;
  tier: number;
  side: "source" | "target";
}
interface Link {
  tier: number;
  title: string;
}

export function exposureMap(r: Report, pairs: readonly ExposurePair[]): Markup {
  const open = pairs.filter((p) => p.places > p.protectedPlaces);
  if (open.length === 0) return nothing;
  const weight = (key: (p: ExposurePair) => string) => {
    const sums = new Map<string, number>();
    for (const p of open) sums.set(key(p), (sums.get(key(p)) ?? 0) + (p.places - p.protectedPlaces) * (1 + p.tier * 4));
    return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  };
  const sources = folded(
    weight((p) => p.dataType),
    MAX_SOURCES,
  );
  const targets = folded(
    weight((p) => p.target),
    MAX_TARGETS,
  );
  const nodes: Node[] = [];
  const indexOf = new Map<string, number>();
  const node = (key: string, made: Node): number => {
    const known = indexOf.get(key);
    if (known !== undefined) {
      nodes[known]!.tier = Math.max(nodes[known]!.tier, made.tier);
      return known;
    }
    indexOf.set(key, nodes.length);
    return nodes.push(made) - 1;
  };
  const links = new Map<string, Link & { source: number; target: number; value: number }>();
  for (const p of open) {
    const left = sources.has(p.dataType) ? p.name : r.say("otherDataTypes");
    const right = targets.has(p.target) ? p.target : r.say("otherTargets");
    const source = node(`s ${left}`, { label: left, tier: p.tier, side: "source" });
    const target = node(`t ${right}`, { label: right, tier: p.tier, side: "target" });
    const key = `${source} ${target}`;
    const known = links.get(key) ?? { source, target, value: 0, tier: p.tier, title: `${left} → ${right}` };
    known.value += p.places - p.protectedPlaces;
    known.tier = Math.max(known.tier, p.tier);
    links.set(key, known);
  }
  const rows = Math.max(
    nodes.filter((n) => n.side === "source").length,
    nodes.filter((n) => n.side === "target").length,
  );
  const height = Math.max(120, rows * ROW);
  const layout = sankey<Node, Link>()
    .nodeWidth(12)
    .nodePadding(14)
    .extent([
      [MARGIN, 8],
      [WIDTH - MARGIN, height - 8],
    ]);
  return drawn(r, layout({ nodes, links: [...links.values()] }), height);
}

function folded(names: readonly string[], max: number): Set<string> {
  return new Set(names.length <= max ? names : names.slice(0, max - 1));
}

function drawn(r: Report, graph: SankeyGraph<Node, Link>, height: number): Markup {
  const path = sankeyLinkHorizontal<Node, Link>();
  const bands = [...graph.links]
    .sort((a, b) => a.tier - b.tier)
    .map(
      (l) =>
        html`<path class="band t${l.tier}" d="${(path(l) ?? "").replace(/\d+\.\d+/g, (n) => Number(n).toFixed(1))}" stroke-width="${Math.max(1.5, l.width ?? 0).toFixed(1)}"><title>${l.title}: ${r.say("places", { count: l.value })}</title></path>`,
    );
  const boxes = graph.nodes.map((n) => {
    const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = n;
    const left = n.side === "source";
    const middle = ((y0 + y1) / 2).toFixed(1);
    return html`<rect class="node t${left ? n.tier : 0}" x="${x0}" y="${y0.toFixed(1)}" width="${x1 - x0}" height="${Math.max(2, y1 - y0).toFixed(1)}"/><text x="${left ? x0 - 8 : x1 + 8}" y="${middle}" dy=".35em" text-anchor="${left ? "end" : "start"}">${shortened(safe(n.label))} <tspan class="number">${value}</tspan><title>${n.label}</title></text>`;
  });
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${r.say("exposureMap")}">${bands}${boxes}</svg>`;
}

/** About 32 columns; Chinese characters take two. */
function shortened(label: string): string {
  let width = 0;
  for (let i = 0; i < label.length; i++) {
    width += label.charCodeAt(i) > 0x2e7f ? 2 : 1;
    if (width > 32) return `${label.slice(0, i)}…`;
  }
  return label;
}

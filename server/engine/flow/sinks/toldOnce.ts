// Where a function does something else with its parameter and tells it by the way, one place is to be mended and not each of
// its calls: what they hand in arrives there together. Input: places by where data enters. Output: the same arrivals by where
// they are to be mended. Invariant: none is lost or doubled; places in the order in which they were first met.
import { NONE } from "../../facts/types.js";
import { factsOf } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Arrival, ArrivalSite, Hop } from "./arrivals.js";
import type { SinkUse } from "./sinks.js";
import { isTeller, type Tells } from "./tellers.js";

/** An arrival that is shown further in than where it enters. */
export interface Gathered extends Arrival {
  from: Entry;
}

/** A call that hands it in, and the parameter by which it gets there. */
export interface Entry {
  file: number;
  call: number;
  node: number;
  hop: Hop;
}

export function isGathered(arrival: Arrival): arrival is Gathered {
  return "from" in arrival;
}

/** By use, then by call. */
type Placed = Map<SinkUse, Map<string, ArrivalSite>>;

/** `isOnce`: sinks that are told so. */
export function toldOnce(
  ctx: FlowContext,
  sites: readonly ArrivalSite[],
  isOnce: (use: SinkUse) => boolean,
  tells: Tells,
): ArrivalSite[] {
  const placed: Placed = new Map();
  const known = new Map<string, boolean>();
  const passesOn = (hop: Hop): boolean => {
    const key = `${hop.file}:${hop.callable}:${hop.parameter}:${hop.member}:${hop.call}`;
    let is = known.get(key);
    if (is === undefined) {
      is = isTeller(ctx.p, hop, tells);
      known.set(key, is);
    }
    return is;
  };
  for (const site of sites) {
    // A control point without arrivals is one.
    if (site.arrivals.length === 0) put(placed, site);
    for (const arrival of site.arrivals) {
      const { passed } = arrival;
      // The innermost one: whoever hands on to it has no mistake of its own.
      const at = passed && isOnce(site.use) ? passed.hops.findLastIndex((hop) => !passesOn(hop)) : -1;
      if (!passed || at < 0 || passed.hops[at]!.call === NONE) {
        const node = passed ? [passed.node] : site.nodes;
        put(placed, { ...site, arrivals: [arrival], hops: passed?.hops ?? [], nodes: node });
        continue;
      }
      const hop = passed.hops[at]!;
      const hops = passed.hops.slice(at + 1);
      const { file, call } = hop;
      const from: Entry = { file: passed.file, call: passed.call, node: passed.node, hop };
      const gathered: Gathered = { ...arrival, from };
      put(placed, {
        use: site.use,
        file,
        call,
        arrivals: [gathered],
        wrappers: namesOf(ctx, hops),
        hops,
        nodes: [hop.node],
      });
    }
  }
  return [...placed.values()].flatMap((places) => [...places.values()]);
}

function put(placed: Placed, site: ArrivalSite): void {
  const places = placed.get(site.use) ?? new Map<string, ArrivalSite>();
  placed.set(site.use, places);
  const key = `${site.file}:${site.call}`;
  const known = places.get(key);
  if (!known) {
    places.set(key, { ...site, arrivals: [...site.arrivals], nodes: [...site.nodes] });
    return;
  }
  known.arrivals.push(...site.arrivals);
  known.hops = [...known.hops, ...site.hops.filter((hop) => !known.hops.includes(hop))];
  for (const node of site.nodes) if (!known.nodes.includes(node)) known.nodes.push(node);
}

function namesOf(ctx: FlowContext, hops: readonly Hop[]): string[] {
  return hops.map(({ file, callable }) => factsOf(ctx.p, file).callables[callable]!.name || "(function)");
}

// The expressions of a handler that bring personal data to its answer, for fixes. Input: what an endpoint hands out. Output:
// carriers in order of the text; undefined where some of it leaves in another file, or on a way that is not seen.
import { NONE } from "../../facts/types.js";
import { refill } from "../../flow/context.js";
import { type HandedOut, type Place, returnedOrigins } from "../../flow/endpoints/handedOut.js";
import { HIDDEN } from "../../flow/origin.js";
import type { Arrival } from "../../flow/sinks/arrivals.js";
import { personalOf } from "../../flow/walk/personal.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Carrier } from "../requests/answerParts.js";
import { type CarrierSite, carriersOf } from "./carriers.js";
import { narrowest } from "./narrowest.js";

type Site = CarrierSite & { arrivals: readonly Arrival[] };

export function responseCarriers(index: FlowIndex, { endpoint, places }: HandedOut): Carrier[] | undefined {
  const found = new Map<number, Carrier>();
  for (const place of places) {
    const sites = place.steps[0]!.file === endpoint.file ? sitesOf(index, place) : [];
    if (sites.length === 0) return undefined;
    for (const site of sites) {
      const bad = site.arrivals.filter(({ origin }) => origin.kind !== "param" && (origin.transforms & HIDDEN) === 0);
      const at = (node: number, arrival: Arrival) => narrowest(index.ctx, site, node, arrival);
      for (const carrier of carriersOf(index.ctx, site, bad, at, index.helpers)) found.set(carrier.start, carrier);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function sitesOf(index: FlowIndex, { steps: [step], value }: Place): Site[] {
  const { file, callable, call } = step!;
  if (call !== NONE)
    return index
      .arrivals(
        "response",
        2,
      )(file)
      .filter((site) => site.call === call);
  if (value === undefined) return [];
  const { ctx } = index;
  refill(ctx);
  const argument = { node: value, path: [], structured: true, port: "" };
  const arrivals = returnedOrigins(ctx, file, callable, value).flatMap((origin) =>
    personalOf(ctx, origin, 2).map((item) => ({ item, origin, argument, keys: item.keys })),
  );
  return [{ file, call: value, nodes: [value], use: { file, call: value }, arrivals }];
}

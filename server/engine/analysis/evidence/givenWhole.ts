// Records of which no column is seen where they are looked up, and that a handler gives back whole: what other lookups of them tell,
// and the member that they are looked up by, leave. Input: a file. Output: endpoints with that data. Invariant: where columns are
// seen, those say what leaves.
import { HIGH_CONFIDENCE, type Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { isGivenBack } from "../../flow/endpoints/givenBack.js";
import type { Lookup } from "../../flow/stores/lookups.js";
import { callableKey } from "../../flow/walk/callers.js";
import { climb } from "../../flow/ways/climbing.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import type { FlowIndex } from "./flowIndex.js";
import { recordLookups, toldOf } from "./recordLookups.js";

export interface GivenWhole {
  endpoint: Endpoint;
  data: FindingData[];
}

export function givenWholeIn(index: FlowIndex, file: number, minTier: Tier): GivenWhole[] {
  const { ctx, callers, handlers } = index;
  return recordLookups(index, file).flatMap(({ lookup, data: own }) => {
    const { act, record, call } = lookup;
    if (act !== "read" || !record.partial || record.fields.size > 0 || own.length > 0) return [];
    const data = [...toldOf(index, record), ...ofKeys(index, lookup)].filter(({ tier }) => tier >= minTier);
    if (data.length === 0) return [];
    return climb(ctx, callers, handlers, file, call).flatMap((steps) => {
      const last = steps[steps.length - 1]!;
      const endpoints = handlers.of(callableKey(last.file, last.callable)) ?? [];
      return endpoints.flatMap((endpoint) => (isGivenBack(ctx, endpoint, lookup, true) ? [{ endpoint, data }] : []));
    });
  });
}

/** Of what is found by its policy number, that is a part. */
function ofKeys({ ctx }: FlowIndex, { record, condition = [] }: Lookup): FindingData[] {
  return condition.flatMap(({ key }): FindingData[] => {
    const c = ctx.p.classifier.classify({ name: key, owner: record.name });
    return c && c.confidence >= HIGH_CONFIDENCE ? [{ ...c, label: `${record.name}.${key}` }] : [];
  });
}

// What is recorded beside a place: endpoints of the same file whose accesses or changes leave a record. Who records those means
// to record all that is done there, so that less has to be known of the data of one that does not.
// Input: what endpoints hand out, and calls that change records as far as their names tell. Output: the files, and such changes.
import type { Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { isRecordedAround } from "../../flow/endpoints/accessed.js";
import { type Change, changes } from "../../flow/endpoints/changes.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { question } from "../../flow/questions.js";
import { bodyHas } from "../../flow/ways/effects.js";
import { callsNamedAsChanges, distinct } from "./changesOf.js";
import type { FlowIndex } from "./flowIndex.js";

/** A handler of the file is recorded, by itself or by what stands around it. */
function recordsIn({ ctx, effects, handlers }: FlowIndex): (file: number) => boolean {
  return question(ctx, "handlers that are recorded", (file) =>
    handlers
      .in(file)
      .some(({ callable, endpoints }) =>
        endpoints.some(
          (endpoint) => isRecordedAround(effects, endpoint) || bodyHas(effects, { file, callable }, "audit"),
        ),
      ),
  );
}

/** Who somebody is, and more: a name alone stands on every page. */
export function tellsOfPerson({ masked }: HandedOut, data: readonly FindingData[]): boolean {
  return data.length > 0 && new Set([...data, ...masked].map((d) => d.dataType)).size > 1;
}

/** Changes of which the names of columns tell what they change, where others of their file are recorded and `known` has none of them. */
export function changesBesideRecorded(index: FlowIndex, minTier: Tier, known: readonly Change[]): Change[] {
  const recorded = recordsIn(index);
  const files = new Set(known.filter(({ status }) => status === "done").map(({ endpoint }) => endpoint.file));
  const places = new Set(known.map(placeOf));
  const calls = (file: number) => callsNamedAsChanges(index, file, minTier);
  const writes = { files: index.filesWith("store"), arrivals: index.arrivals("store", minTier) };
  const found = changes(index.effects, writes, calls, index.handlers, minTier, true).flatMap((change) => {
    const data = distinct(change.data.filter((d) => !d.dataType.startsWith("credential.")));
    return data.length === 0 ? [] : [{ ...change, data }];
  });
  for (const { status, endpoint } of found) if (status === "done") files.add(endpoint.file);
  return found.filter(
    (one) => !places.has(placeOf(one)) && (files.has(one.endpoint.file) || recorded(one.endpoint.file)),
  );
}

function placeOf({ endpoint: { file, callable, route } }: Change): string {
  return `${file}:${callable}:${route}`;
}

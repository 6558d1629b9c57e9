// What the calls of a file are: what they call, which of them are sinks, and whether the file has to do with endpoints or
// stores. One question, because each part asks what the same names stand for.
import { endpointFiles } from "../../link/endpoints/endpoints.js";
import { storesRecords } from "../../link/stores/stored.js";
import type { FlowContext } from "../context.js";
import { everywhere } from "../questions.js";
import { type Called, callsIn } from "../walk/callers.js";
import { type RowCalls, rowCallsIn } from "./rowCalls.js";
import { type SinkUse, sinkUses } from "./sinks.js";

export interface LinkedCalls {
  uses: SinkUse[];
  calls: Called[];
  rows: RowCalls | undefined;
  /** See endpoints.ts. */
  aboutEndpoints: boolean;
  storesRecords: boolean;
}

/** By file. */
export function linkedCalls(ctx: FlowContext): readonly LinkedCalls[] {
  const isAboutEndpoints = endpointFiles(ctx.p);
  return everywhere(ctx, "linked calls", (file) => {
    const uses = sinkUses(ctx, file);
    return [
      {
        uses,
        calls: callsIn(ctx, file),
        rows: rowCallsIn(ctx, file, uses),
        aboutEndpoints: isAboutEndpoints(file),
        storesRecords: storesRecords(ctx.p, file),
      },
    ];
  });
}

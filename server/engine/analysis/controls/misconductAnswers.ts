// Requests about acts that are wrong by themselves → answers: one per place.
import { dataHash } from "../../facts/textHash.js";
import { confidedReports } from "../../flow/controls/confidedReports.js";
import { salesActs } from "../../flow/controls/salesActs.js";
import { everywhere } from "../../flow/questions.js";
import { callableKey } from "../../flow/walk/callers.js";
import { callableAt, factsOf, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { speaksOf } from "../evidence/speaksOf.js";
import type { MisconductAnswer, MisconductRequest } from "../requests/misconductRequests.js";

export function misconductAnswers(index: FlowIndex, request: MisconductRequest): readonly MisconductAnswer[] {
  const { ctx, effects, handlers, usesIn } = index;
  const { reports, sales, trade } = request;
  if (trade !== undefined && !speaksOf(index, trade)) return [];
  return everywhere(ctx, `misconduct ${dataHash(request)}`, (file) =>
    [
      ...(reports ? confidedReports(effects, usesIn, reports, file) : []),
      ...(sales ? salesActs(effects, handlers, sales, file) : []),
    ].map(({ start, end, ...found }): MisconductAnswer => {
      const { path, pathClass } = ctx.p.files[file]!;
      const symbol = symbolPath(ctx.p, file, start);
      return {
        kind: "misconduct",
        request,
        at: { file: path, start, end },
        place: routeOf(index, file, start) || symbol.replaceAll(">", ".") || path,
        ...found,
        pathClass,
        symbol,
        form: `${found.what}|${found.act}|${found.about}`,
      };
    }),
  );
}

/** Of the handler that the place is in, "" where it is in none. */
function routeOf({ ctx, handlers }: FlowIndex, file: number, start: number): string {
  const { callables } = factsOf(ctx.p, file);
  for (let at = callableAt(ctx.p, file, start); at > 0; at = callables[at]!.parent) {
    const endpoint = handlers.of(callableKey(file, at))?.[0];
    if (endpoint) return `${endpoint.verb} ${endpoint.route}`;
  }
  return "";
}

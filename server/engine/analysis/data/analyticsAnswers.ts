// Analytics requests of rules → answers: personal data that code or a statement puts into a data mart, a warehouse, a feature
// store or a set for training; one per call, statement or script. File by file.
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { analyticsFills } from "../../flow/controls/analyticsFills.js";
import { everywhere } from "../../flow/questions.js";
import { symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { AnalyticsAnswer } from "../requests/recordAnswers.js";
import type { AnalyticsRequest } from "../requests/requests.js";

export function analyticsAnswers({ ctx, effects }: FlowIndex, request: AnalyticsRequest): readonly AnalyticsAnswer[] {
  return everywhere(ctx, `analytics ${dataHash(request)}`, (file) =>
    analyticsFills(effects, request, file).map(({ start, end, target, data }): AnalyticsAnswer => {
      const { path, pathClass } = ctx.p.files[file]!;
      const shown = unique(data);
      return {
        kind: "analytics",
        request,
        at: { file: path, start, end },
        target,
        data: shown,
        confidence: shown.some(({ confidence }) => confidence >= HIGH_CONFIDENCE) ? "high" : "medium",
        pathClass,
        symbol: symbolPath(ctx.p, file, start) || target,
        form: `${target}|${shown.map(({ label }) => label).join(",")}`,
      };
    }),
  );
}

function unique(list: readonly FindingData[]): FindingData[] {
  const byKey = new Map(list.map((d) => [`${d.dataType} ${d.label}`, d]));
  return [...byKey.values()].sort(
    (a, b) => b.tier - a.tier || b.confidence - a.confidence || (a.label < b.label ? -1 : 1),
  );
}

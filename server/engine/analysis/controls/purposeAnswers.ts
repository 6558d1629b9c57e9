// Reads of persons' data and the reasons that are asked for → answers: one per handler that is about persons. Input: the
// endpoints. Output: with each that asks for none, one that does, the nearest first.
import { dataHash } from "../../facts/textHash.js";
import { type Purpose, purposesIn } from "../../flow/endpoints/purposes.js";
import { inFiles } from "../../flow/questions.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { atEndpoint } from "../mending/handedAnswers.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest, PurposeTrigger } from "../requests/requests.js";

export function purposeAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: PurposeTrigger,
): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  const found = inFiles(ctx, `purposes ${dataHash(terms)}`, handlers.files(), (file) =>
    purposesIn(effects, handlers, terms, file),
  );
  const models = found.filter(({ status }) => status === "asked");
  return found.map((one) => answerOf(index, request, one, models));
}

function answerOf(
  index: FlowIndex,
  request: ObligationRequest,
  { endpoint, status, by, member, key }: Purpose,
  models: readonly Purpose[],
): ObligationAnswer {
  const at = atEndpoint(index, request, { endpoint, data: [], masked: [], many: false, places: [] }, []);
  const near = models.find((model) => model.endpoint.file === endpoint.file) ?? models[0];
  const like = near && { by: near.by, place: `${near.endpoint.verb} ${near.endpoint.route}` };
  return {
    ...at,
    status: status === "asked" || status === "told" ? "done" : "missing",
    by,
    mechanism: models.length > 0,
    ...(like ? { like } : {}),
    purpose: {
      isAsked: status === "asked",
      isConstant: status === "constant",
      member,
      key,
      isBeside: near?.endpoint.file === endpoint.file,
    },
  };
}

// Changes of payees and contacts without the customer's confirmation → answers: one per function that writes them.
import { dataHash } from "../../facts/textHash.js";
import { payeeChanges } from "../../flow/controls/payeeChanges.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf } from "../../link/program.js";
import { distinct } from "../evidence/changesOf.js";
import { columnsIn } from "../evidence/columnData.js";
import { isOwn, isPublicByPurpose } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { namedChangesIn } from "../evidence/namedChanges.js";
import { obligationAt } from "../evidence/obligationAt.js";
import { statementsIn } from "../evidence/statementData.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest, PayeeTrigger } from "../requests/requests.js";

const MIN_TIER = 2;

export function payeeAnswers(index: FlowIndex, request: ObligationRequest, terms: PayeeTrigger): ObligationAnswer[] {
  const { ctx, effects, handlers, usesIn } = index;
  const arrivals = index.arrivals("store", MIN_TIER);
  const found = everywhere(ctx, `payees changed ${dataHash(request)}`, (file) => {
    const named = namedChangesIn(index, file, terms.allots, MIN_TIER);
    const calls = [...columnsIn(index, file, MIN_TIER), ...statementsIn(index, file, MIN_TIER), ...named];
    const sites = usesIn(file).some(({ sink }) => sink === "store") ? arrivals(file) : [];
    if (calls.length + sites.length === 0) return [];
    return payeeChanges({ e: effects, usesIn }, sites, calls, handlers, terms, file);
  });
  return found.map(
    ({ step, kind, data, spelled, act, route, steps, isForm, isByStaff, isNewProved, done }): ObligationAnswer => {
      const { nodes } = factsOf(ctx.p, step.file);
      const [start, end] = [nodes.start[step.call]!, nodes.end[nodes.a[step.call]!]!];
      return {
        ...obligationAt(ctx, request, { step, start, end, route, steps }),
        data: distinct(data),
        status: done ? "done" : "missing",
        exempt: isPublicByPurpose(route, ""),
        mechanism: found.some((other) => other.done),
        subject: spelled,
        act,
        redirects: { what: kind, own: isOwn(route), form: isForm, newProved: isNewProved },
        staff: isByStaff,
        form: `${spelled}|${kind}`,
      };
    },
  );
}

// Requests about governance → answers. Who has no policy, or one that does not take governance up, is told nothing; registers
// are compared with the code as soon as there is one.
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { disclosureAnswers, integrityAnswers, runbookAnswers } from "./declaredAnswers.js";
import {
  accessReviewAnswers,
  complianceCheckAnswers,
  drillAnswers,
  scanAnswers,
  trainingAnswers,
} from "./evidenceAnswers.js";
import { type Governed, type GovernedInput, governedFolders } from "./governed.js";
import { incidentAnswers } from "./incidentAnswers.js";
import { kpiAnswers } from "./kpiAnswers.js";
import { monitoringAnswers } from "./monitoringAnswers.js";
import { recipientAnswers, registerAnswers } from "./registerAnswers.js";
import { ownerAnswers, reviewAnswers, sectionAnswers } from "./sectionAnswers.js";

export function governanceAnswers(index: FlowIndex, request: GovernanceRequest, input: GovernedInput) {
  const all = governedFolders(index.ctx.p, input);
  if (request.about === "recipients") return recipientAnswers(index, all, request);
  if (request.about === "monitoring") return monitoringAnswers(index, all, request);
  return all.flatMap((g) => (g.governance || request.about === "register" ? answersOf(index, g, request) : []));
}

/** What is said of one folder; what is about code of several is answered for all of them at once. */
export function answersOf(index: FlowIndex, g: Governed, request: GovernanceRequest): GovernanceAnswer[] {
  const { p } = index.ctx;
  switch (request.about) {
    case "sections":
      return sectionAnswers(g, request);
    case "owners":
      return ownerAnswers(g, request);
    case "reviews":
      return reviewAnswers(g, request);
    case "trainings":
      return trainingAnswers(g, request);
    case "access-reviews":
      return accessReviewAnswers(g, request);
    case "drills":
      return drillAnswers(g, request);
    case "scans":
      return scanAnswers(g, request);
    case "compliance-checks":
      return complianceCheckAnswers(g, request);
    case "incidents":
      return incidentAnswers(g, request);
    case "runbook":
      return runbookAnswers(p, g, request);
    case "integrity":
      return integrityAnswers(p, g, request);
    case "disclosure":
      return disclosureAnswers(p, g, request);
    case "kpis":
      return kpiAnswers(g, request);
    case "register":
      return registerAnswers(index, g, request);
    case "recipients":
    case "monitoring":
      return [];
  }
}

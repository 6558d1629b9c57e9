// What the rules about the policy and its evidence have in common: one request, answers that say by themselves what is wrong,
// a severity for each of it.
import {
  decideSeverity,
  type FixPlan,
  type GovernanceAnswer,
  type GovernanceRequest,
  pathAdjustment,
  type Rule,
  type RuleMeta,
  type Severity,
} from "../server/engine/api.js";

export interface GovernanceTerms {
  meta: Pick<RuleMeta, "id" | "title" | "laws" | "messages"> & Partial<Pick<RuleMeta, "tags" | "precision">>;
  page: string;
  request: GovernanceRequest;
  severity: Severity;
  /** Of some of the messages. */
  severities?: Readonly<Record<string, Severity>>;
  /** Why it weighs so. */
  because: string;
  /** Best first. */
  fixes?: (answer: GovernanceAnswer) => FixPlan[];
}

export function governanceRule({
  meta,
  page,
  request,
  severity,
  severities = {},
  because,
  fixes,
}: GovernanceTerms): Rule {
  return {
    meta: {
      group: "G",
      status: "preview",
      since: "0.1.0",
      precision: "very-high",
      tags: ["governance"],
      cwe: [],
      asvs: [],
      ...meta,
    },
    page,
    requests: [request],
    run(pass) {
      for (const answer of pass.answers) {
        if (answer.kind !== "governance") continue;
        if (answer.status !== "failed" || answer.isTold) pass.check(answer, answer.status);
        else {
          const told = report(answer, severities[answer.what] ?? severity, because);
          pass.report(answer, { ...told, fixes: fixes?.(answer) ?? [] });
        }
      }
    },
  };
}

function report(answer: GovernanceAnswer, usual: Severity, because: string) {
  const { severity, reasons } = decideSeverity(
    answer.gate ? "high" : usual,
    { id: "governance", text: answer.gate ? "the policy makes this number a gate" : because },
    [pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId: answer.what,
    params: answer.params,
    severity,
    severityReasons: reasons,
    confidence: "high" as const,
  };
}

/** Puts what the policy lacks into it, empty: who answers for it, and the like, other rules go on asking for. */
export function addLacking({ at, lacks }: GovernanceAnswer): FixPlan[] {
  if (!lacks) return [];
  return [
    {
      title: "addMember",
      params: { name: lacks.at(-1)! },
      applicability: "unsafe",
      changes: [{ kind: "set-member", at: { start: at.start, end: at.end }, path: lacks, value: {} }],
    },
  ];
}

// What reports show of governance. Input: the rules that ran, and what they found. Output: one summary per policy that has
// taken it up. Invariant: only what a rule has told is called overdue or missing.
import type { Finding } from "../../diagnostics/finding.js";
import type { DueItem, GovernanceSummary } from "../../diagnostics/governance.js";
import type { Program } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import type { Rule } from "../requests/rule.js";
import { answersOf } from "./governanceAnswers.js";
import { type Governed, type GovernedInput, governedFolders, isIn } from "./governed.js";
import { indicatorsOf } from "./kpiAnswers.js";
import { ownerOf } from "./owners.js";

export interface Told {
  rules: readonly Rule[];
  findings: readonly Finding[];
  suppressed: readonly Finding[];
  /** Control points that passed, 0 to 1; null when none was decided. */
  passRate: number | null;
}

/** Others are about the code, or numbers. */
const LISTED: ReadonlySet<GovernanceRequest["about"]> = new Set([
  "sections",
  "owners",
  "reviews",
  "trainings",
  "access-reviews",
  "drills",
  "scans",
  "compliance-checks",
  "incidents",
  "runbook",
  "integrity",
  "disclosure",
]);
/** What went wrong once and can no more be done. */
const PAST = "late";

export function governanceSummaries(index: FlowIndex, input: GovernedInput, told: Told): GovernanceSummary[] {
  const governed = governedFolders(index.ctx.p, input).filter((g) => g.governance);
  if (governed.length === 0) return [];
  const requests = told.rules.flatMap((rule) =>
    rule.requests.flatMap((request) => (request.kind === "governance" ? [{ ruleId: rule.meta.id, request }] : [])),
  );
  const byKey = new Map(told.suppressed.map((finding) => [keyOf(finding), { finding, isAccepted: true }]));
  for (const finding of told.findings) byKey.set(keyOf(finding), { finding, isAccepted: false });
  return governed.map((g) => ({
    policy: g.file,
    asOf: g.today,
    evidence: g.evidence.map((e) => e.file).sort(),
    complete: g.isWhole,
    indicators: requests.flatMap(({ request }) =>
      request.about === "kpis" ? indicatorsOf(g, request, passedIn(index.ctx.p, g, told.passRate)) : [],
    ),
    due: requests
      .filter(({ request }) => LISTED.has(request.about))
      .flatMap(({ ruleId, request }) =>
        answersOf(index, g, request).flatMap((answer) => {
          const key = keyOf({ ruleId, messageId: answer.what, location: answer.at, symbol: answer.symbol });
          const found = answer.what === PAST ? undefined : byKey.get(key);
          // What two answers say alike is one finding.
          byKey.delete(key);
          return found ? [dueItem(g, answer, found)] : [];
        }),
      )
      .sort(compareDue),
  }));
}

function keyOf({ ruleId, messageId, location, symbol }: Pick<Finding, "ruleId" | "messageId" | "location" | "symbol">) {
  return JSON.stringify([ruleId, messageId, location.file, location.start, location.end, symbol]);
}

/** Per cent; the run is about the folder where it is about all of it and nothing else. */
function passedIn(p: Program, g: Governed, rate: number | null): number | undefined {
  if (rate === null || !g.isCovered || !p.files.every((f) => isIn(f.path, g.folder))) return undefined;
  return Math.round(1000 * rate) / 10;
}

function dueItem(
  g: Governed,
  { symbol, since, request }: GovernanceAnswer,
  { finding, isAccepted }: { finding: Finding; isAccepted: boolean },
): DueItem {
  const { ruleId, messageId, params, message, location, fingerprint } = finding;
  const [, section] = /^governance\.sections\.(.+)$/.exec(symbol) ?? [];
  const owner = ownerOf(g, section === undefined ? (request.owners ?? []) : [section]);
  return {
    ruleId,
    messageId,
    params,
    message,
    location,
    fingerprint,
    ...(owner === undefined ? {} : { owner }),
    ...(since === undefined ? {} : { since }),
    ...(isAccepted ? { accepted: true } : {}),
  };
}

function compareDue(a: DueItem, b: DueItem): number {
  const order = (item: DueItem) =>
    [item.since ?? "9999", item.location.file, item.location.start, item.ruleId] as const;
  const [x, y] = [order(a), order(b)];
  for (let i = 0; i < x.length; i++) if (x[i]! !== y[i]!) return x[i]! < y[i]! ? -1 : 1;
  return 0;
}

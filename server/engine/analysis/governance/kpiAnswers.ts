// Numbers that the policy sets targets for: counted from the evidence where it says them, else as they were handed in.
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { dayAfter } from "./days.js";
import { accessReviewPoints } from "./evidenceAnswers.js";
import { type Governed, member, numberAt, periodOf, placeOf, pointAnswer, recordsOf, textAt } from "./governed.js";

type Request = Extract<GovernanceRequest, { about: "kpis" }>;

export interface KpiValue {
  name: string;
  value: number | undefined;
  atLeast: number | undefined;
  atMost: number | undefined;
}

export function kpiAnswers(g: Governed, request: Request): GovernanceAnswer[] {
  return (member(g.governance, "kpis")?.members ?? []).map(({ name, node }) => {
    const { value, atLeast, atMost } = kpiValue(g, request, name);
    const isMissed =
      value !== undefined && ((atLeast !== undefined && value < atLeast) || (atMost !== undefined && value > atMost));
    const isAbove = atMost !== undefined && value !== undefined && value > atMost;
    return pointAnswer(request, g, {
      at: placeOf({ file: g.file, node }),
      what: isAbove ? "above" : "below",
      status: isMissed ? "failed" : value === undefined ? "unknown" : "passed",
      subject: `governance.kpis.${name}`,
      params: { name, value: String(value ?? ""), target: String((isAbove ? atMost : atLeast) ?? "") },
      more: member(node, "gate")?.value === true ? { gate: true } : {},
    });
  });
}

function kpiValue(g: Governed, request: Request, name: string): KpiValue {
  const usual = request.targets[name];
  const own = (end: string) => numberAt(g.governance, "kpis", name, end);
  const isOwn = own("atLeast") !== undefined || own("atMost") !== undefined;
  const handed = numberAt(recordsOf(g, "kpis").findLast((r) => textAt(r.node, "kpi") === name)?.node, "value");
  return {
    name,
    value: handed ?? counted(g, request, name),
    atLeast: isOwn ? own("atLeast") : usual?.atLeast,
    atMost: isOwn ? own("atMost") : usual?.atMost,
  };
}

function counted(g: Governed, request: Request, name: string): number | undefined {
  // Of a part nobody can tell the sum.
  if (!g.isWhole) return undefined;
  if (name === "leak-incidents") return leaksOfYear(g);
  if (name === "training-coverage") return trainedShare(g, periodOf(g, "training", request.trainings));
  if (name !== "access-reviews") return undefined;
  const points = accessReviewPoints(g, request.accessReviews);
  return rounded(points.filter((p) => p.status === "passed").length, points.length);
}

/** Undefined where no register of incidents is kept. */
function leaksOfYear(g: Governed): number | undefined {
  if (!g.evidence.some(({ root }) => member(root, "incidents"))) return undefined;
  const isRecent = (moment: string) => dayAfter(moment.slice(0, 10), "P1Y") > g.today;
  const leaks = recordsOf(g, "incidents", "detectedAt").filter((r) => textAt(r.node, "type") === "leak");
  return leaks.filter((r) => isRecent(textAt(r.node, "detectedAt")!)).length;
}

function trainedShare(g: Governed, period: string): number | undefined {
  const last = new Map(recordsOf(g, "trainings").map((r) => [textAt(r.node, "department") ?? "", r.node]));
  const recent = [...last.values()].filter((node) => dayAfter(textAt(node, "on")!, period) >= g.today);
  const sum = (key: string) => recent.reduce((all, node) => all + numberAt(node, key)!, 0);
  return recent.length === 0 ? undefined : rounded(sum("trained"), sum("headcount"));
}

/** Per cent, rounded down. */
function rounded(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10;
}

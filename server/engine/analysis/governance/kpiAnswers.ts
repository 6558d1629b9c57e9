// Numbers that the policy sets targets for, or that every report shows: counted from the evidence where it says them, else as
// they were handed in.
import type { Indicator } from "../../diagnostics/governance.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { dayAfter } from "./days.js";
import { accessReviewPoints } from "./evidenceAnswers.js";
import { type Governed, member, numberAt, periodOf, placeOf, pointAnswer, recordsOf, textAt } from "./governed.js";
import { ownOwner } from "./owners.js";

type Request = Extract<GovernanceRequest, { about: "kpis" }>;

export function kpiAnswers(g: Governed, request: Request): GovernanceAnswer[] {
  return (member(g.governance, "kpis")?.members ?? []).map(({ name, node }) => {
    const { value, atLeast, atMost, state } = indicatorOf(g, request, name);
    const isAbove = atMost !== undefined && value !== undefined && value > atMost;
    return pointAnswer(request, g, {
      at: placeOf({ file: g.file, node }),
      what: isAbove ? "above" : "below",
      status: state === "missed" ? "failed" : state === "unknown" ? "unknown" : "passed",
      subject: `governance.kpis.${name}`,
      params: { name, value: String(value ?? ""), target: String((isAbove ? atMost : atLeast) ?? "") },
      more: member(node, "gate")?.value === true ? { gate: true } : {},
    });
  });
}

/** Those that every report shows, and the policy's own. `passed`: per cent of the control points of the run, if it is about the folder. */
export function indicatorsOf(g: Governed, request: Request, passed: number | undefined): Indicator[] {
  const own = (member(g.governance, "kpis")?.members ?? []).map(({ name }) => name);
  const names = new Set([...Object.keys(request.targets), ...own]);
  return [...names].map((name) => indicatorOf(g, request, name, passed));
}

type Counted = Pick<Indicator, "value" | "source" | "period" | "on">;

function indicatorOf(g: Governed, request: Request, name: string, passed?: number): Indicator {
  const { unit, ...usual } = request.targets[name] ?? {};
  const node = member(g.governance, "kpis", name);
  const [atLeast, atMost] = [numberAt(node, "atLeast"), numberAt(node, "atMost")];
  const own = { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
  const target: Pick<Indicator, "atLeast" | "atMost"> = Object.keys(own).length > 0 ? own : usual;
  const counted = handedIn(g, name) ?? fromEvidence(g, request, name) ?? fromRun(name, passed) ?? {};
  const owner = ownOwner(g, node, [name, "metrics"]);
  return {
    name,
    ...counted,
    ...(unit ? { unit } : {}),
    ...target,
    state: stateOf(counted.value, target),
    ...(owner === undefined ? {} : { owner }),
  };
}

function stateOf(value: number | undefined, { atLeast, atMost }: Pick<Indicator, "atLeast" | "atMost">) {
  if (value === undefined) return "unknown";
  if (atLeast === undefined && atMost === undefined) return "untargeted";
  return (atLeast !== undefined && value < atLeast) || (atMost !== undefined && value > atMost) ? "missed" : "met";
}

function handedIn(g: Governed, name: string): Counted | undefined {
  const node = recordsOf(g, "kpis").findLast((r) => textAt(r.node, "kpi") === name)?.node;
  const value = numberAt(node, "value");
  return value === undefined ? undefined : { value, source: "handed-in", on: textAt(node, "on")! };
}

function fromEvidence(g: Governed, request: Request, name: string): Counted | undefined {
  // Of a part nobody can tell the sum.
  if (!g.isWhole) return undefined;
  const counted = (value: number | undefined, period: string): Counted | undefined =>
    value === undefined ? undefined : { value, source: "counted", period };
  if (name === "leak-incidents") return counted(leaksOf(g, YEAR), YEAR);
  if (name === "training-coverage") {
    const period = periodOf(g, "training", request.trainings);
    return counted(trainedShare(g, period), period);
  }
  if (name !== "access-reviews" || !isKept(g, "accessReviews")) return undefined;
  const points = accessReviewPoints(g, request.accessReviews);
  const inTime = points.filter((p) => p.status === "passed").length;
  return counted(rounded(inTime, points.length), periodOf(g, "access-reviews", request.accessReviews));
}

function fromRun(name: string, passed: number | undefined): Counted | undefined {
  return name === "compliance-pass-rate" && passed !== undefined ? { value: passed, source: "run" } : undefined;
}

const YEAR = "P1Y";

/** A list that is empty says that there was nothing. */
function isKept(g: Governed, list: string): boolean {
  return g.evidence.some(({ root }) => member(root, list));
}

function leaksOf(g: Governed, period: string): number | undefined {
  if (!isKept(g, "incidents")) return undefined;
  const isRecent = (moment: string) => dayAfter(moment.slice(0, 10), period) > g.today;
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

// How many of the control points pass: of all rules, by tier of the data, by stage of its life. Input: the counts of a run
// and the tags of its rules. Rules about suppressions are about no data, and are left out.
import type { Tier } from "../classify/types.js";
import type { PointCount, RuleCount } from "./finding.js";

/** Stages in the life of personal data; each rule about data has one among its tags. */
export const STAGES = ["collect", "store", "transmit", "use", "share", "destroy"] as const;
export type Stage = (typeof STAGES)[number];

export interface PassCount extends PointCount {
  /** Passed of those that were decided (passed, failed or suppressed), 0 to 1, rounded down; null when none was. */
  rate: number | null;
}

export interface PassRate extends PassCount {
  /** The same with each point weighing as much as the tier of its data; without data as tier 1. */
  weightedRate: number | null;
  rules: Record<string, PassCount>;
  /** By tier, where there are points; "0" for those without data. */
  tiers: Record<string, PassCount>;
  stages: Partial<Record<Stage, PassCount>>;
}

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];
const KEYS = ["checked", "passed", "failed", "suppressed", "unknown"] as const;

export function passRateOf(
  counts: Readonly<Record<string, RuleCount>>,
  rules: readonly { meta: { id: string; group: string; tags: readonly string[] } }[],
): PassRate {
  const judged = rules.flatMap(({ meta }) => {
    const count = counts[meta.id];
    return count && meta.group !== "S" ? [{ meta, count }] : [];
  });
  const total = sum(judged.map((j) => j.count));
  const tiers = TIERS.map((tier) => [tier, sum(judged.flatMap((j) => j.count.tiers?.[tier] ?? []))] as const);
  const told = tiers.filter(([, points]) => points.checked > 0);
  const stages = STAGES.map(
    (stage) => [stage, sum(judged.flatMap(({ meta, count }) => (meta.tags.includes(stage) ? count : [])))] as const,
  );
  const weight = (of: (points: PointCount) => number) =>
    told.reduce((all, [tier, points]) => all + Math.max(tier, 1) * of(points), 0);
  return {
    ...withRate(total),
    weightedRate: rateOf(
      weight((points) => points.passed),
      weight(decided),
    ),
    rules: Object.fromEntries(judged.map(({ meta, count }) => [meta.id, withRate(sum([count]))])),
    tiers: Object.fromEntries(told.map(([tier, points]) => [String(tier), withRate(points)])),
    stages: Object.fromEntries(
      stages.filter(([, points]) => points.checked > 0).map(([stage, points]) => [stage, withRate(points)]),
    ),
  };
}

function sum(list: readonly PointCount[]): PointCount {
  const all: PointCount = { checked: 0, passed: 0, failed: 0, suppressed: 0, unknown: 0 };
  for (const points of list) for (const key of KEYS) all[key] += points[key];
  return all;
}

function decided({ passed, failed, suppressed }: PointCount): number {
  return passed + failed + suppressed;
}

function withRate(points: PointCount): PassCount {
  return { ...points, rate: rateOf(points.passed, decided(points)) };
}

/** Rounded down, so that 1 means all. */
function rateOf(passed: number, of: number): number | null {
  return of === 0 ? null : Math.floor((1000 * passed) / of) / 1000;
}

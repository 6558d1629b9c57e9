// Severity as base and adjustments in fixed order, each with its reason in words. The confidence cap comes last.
import type { Tier } from "../classify/types.js";
import { type Confidence, SEVERITIES, type Severity, type SeverityReason } from "./finding.js";

export interface Adjustment {
  id: string;
  /** Steps up (positive) or down. */
  steps: number;
  text: string;
}

export interface SeverityResult {
  severity: Severity;
  reasons: SeverityReason[];
}

/** Exposure class: X1 transient inside, X2 kept inside, X3 outside or uncontrolled. */
export type Exposure = 1 | 2 | 3;

const MATRIX: Record<Tier, readonly Severity[]> = {
  4: ["high", "critical", "critical"],
  3: ["medium", "high", "critical"],
  2: ["low", "medium", "high"],
  1: ["info", "low", "medium"],
  0: ["info", "info", "info"],
};

/** Default severity of data of a tier at an exposure. */
export function matrixSeverity(tier: Tier, exposure: Exposure): Severity {
  return MATRIX[tier][exposure - 1]!;
}

export function decideSeverity(
  base: Severity,
  baseReason: SeverityReason,
  adjustments: readonly Adjustment[],
  confidence: Confidence,
): SeverityResult {
  let level = SEVERITIES.indexOf(base);
  const reasons = [baseReason];
  for (const adjustment of adjustments) {
    if (adjustment.steps === 0) continue;
    level = Math.max(0, Math.min(SEVERITIES.length - 1, level + adjustment.steps));
    reasons.push({ id: adjustment.id, text: adjustment.text });
  }
  const low = SEVERITIES.indexOf("low");
  if (confidence === "low" && level > low) {
    level = low;
    reasons.push({ id: "confidence-cap", text: "the data was recognised with low confidence only" });
  }
  return { severity: SEVERITIES[level]!, reasons };
}

/** Tests and samples are judged lower. */
export function pathAdjustment(pathClass: "source" | "test" | "sample"): Adjustment {
  if (pathClass === "test") return { id: "test-path", steps: -2, text: "the file is a test" };
  return { id: "sample-path", steps: pathClass === "sample" ? -1 : 0, text: "the file is a sample, seed or script" };
}

export function atLeast(severity: Severity, minimum: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(minimum);
}

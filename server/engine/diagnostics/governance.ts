// What a policy and the evidence beside it show, for reports: the indicators with their targets, and what is overdue or missing.
import type { Location } from "./finding.js";

/** A number that the policy watches over. Without a value there is no evidence of it. */
export interface Indicator {
  name: string;
  value?: number;
  unit?: "percent";
  atLeast?: number;
  atMost?: number;
  state: "met" | "missed" | "untargeted" | "unknown";
  /** Handed in under `kpis`, counted from other evidence, or from the control points of this run. */
  source?: "handed-in" | "counted" | "run";
  /** Over which it is counted, up to the day of the summary: a duration by ISO 8601. */
  period?: string;
  /** Of which it was handed in. */
  on?: string;
  /** Role; "" where somebody is named whose name a report may not hold. */
  owner?: string;
}

/** Something that was to be done or written down and is not. The message is that of the finding. */
export interface DueItem {
  ruleId: string;
  messageId: string;
  params: Record<string, string>;
  message: string;
  location: Location;
  fingerprint: string;
  /** As that of an indicator. */
  owner?: string;
  /** The last day on which it would have been in time; missing where nothing says when it was due. */
  since?: string;
  /** A suppression accepts it. */
  accepted?: true;
}

/** Of one policy that has taken governance up. As far as the rules that ran ask for it. */
export interface GovernanceSummary {
  /** Its file. */
  policy: string;
  /** The day that dates are compared with. */
  asOf: string;
  /** Files of evidence that were read. */
  evidence: string[];
  /** Whether that is all there is; of a part nothing is counted. */
  complete: boolean;
  /** Those of the rule first, then those of the policy's own. */
  indicators: Indicator[];
  /** What is overdue the longest first; then what is missing, by place. */
  due: DueItem[];
}

// What rules ask of the policy and of the evidence beside it, and what they are told: one answer per control point, at the
// line of the file to which it belongs. Periods are durations by ISO 8601; the policy's own (`reviews`) count before them.
import type { Location, TraceStep } from "../../diagnostics/finding.js";

export type GovernanceRequest = {
  kind: "governance";
  /** Sections of the policy whose owner answers for it, the nearest first. */
  owners?: readonly string[];
} & (
  | {
      about: "sections";
      required: readonly string[];
      /** Sections that a register of the same name is. */
      registers: readonly string[];
    }
  | { about: "owners" }
  | {
      about: "reviews";
      /** By section. */
      periods: Readonly<Record<string, string>>;
      usual: string;
    }
  | { about: "trainings"; period: string; target: number }
  | { about: "access-reviews"; period: string }
  | { about: "drills"; period: string }
  | {
      about: "scans";
      /** By kind of scan; `mending`: within which high findings are mended. */
      periods: Readonly<Record<string, string>>;
      mending: string;
    }
  | { about: "compliance-checks"; periods: Readonly<Record<string, string>> }
  | {
      about: "incidents";
      deadlines: readonly IncidentDeadline[];
      /** Within which cause, measures and notifications are known. */
      settled: string;
    }
  | { about: "runbook" }
  | {
      about: "monitoring";
      /** Regular expression on the words of an event, parted by blanks: it is of security relevance. */
      relevant: string;
    }
  | { about: "integrity" }
  | { about: "disclosure" }
  | {
      about: "kpis";
      /** Numbers that every report shows, with the target where the policy names none. */
      targets: Readonly<Record<string, { atLeast?: number; atMost?: number; unit?: "percent" }>>;
      trainings: string;
      accessReviews: string;
    }
  | { about: "recipients" }
  | { about: "register" }
);

/** Hours within which an authority is told. */
export interface IncidentDeadline {
  region: string;
  hours: number;
  law: string;
}

export interface GovernanceAnswer {
  kind: "governance";
  request: GovernanceRequest;
  at: Location;
  /** Which of the messages. */
  what: string;
  status: "passed" | "failed" | "unknown";
  /** Failed, and said by the finding of another answer. */
  isTold?: true;
  params: Record<string, string>;
  /** Other places of it. */
  trace: TraceStep[];
  evidence: string[];
  /** What the policy makes as grave as a high finding. */
  gate?: true;
  /** The last day on which it would have been in time. */
  since?: string;
  /** Path of the member of the policy that is missing. */
  lacks?: string[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

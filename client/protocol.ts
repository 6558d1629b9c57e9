// Requests that only this extension makes; the server's side is in server/lsp/extension.ts.
import type { Range } from "vscode-languageclient/node";

export const FINDINGS = "goodfaith/findings";
export const INVENTORY = "goodfaith/inventory";
export const TERMS = "goodfaith/terms";
export const FIX = "goodfaith/fix";
export const ANALYSE = "goodfaith/analyse";
export const REPORT = "goodfaith/report";
export const STATE = "goodfaith/state";

export interface Step {
  uri: string;
  range: Range;
  label: string;
  role: string;
}

export interface FindingItem {
  uri: string;
  range: Range;
  start: number;
  fingerprint: string;
  rule: string;
  ruleTitle: string;
  severity: "critical" | "high" | "medium" | "low" | "info";
  severityName: string;
  message: string;
  dataTypes: { id: string; name: string }[];
  owners: string[];
  steps: Step[];
}

/** Which finding a fix is for. */
export interface Target {
  uri: string;
  fingerprint: string;
  start: number;
}

/** What the project asks for before a finding is suppressed. */
export interface Terms {
  /** A Chinese character counts three. */
  minReasonLength: number;
  /** YYYY-MM-DD. */
  today: string;
  maxDays?: number;
  requireUntil: boolean;
  requireBy: boolean;
}

/** What the user says, or a caller with a dialog of its own. */
export interface Accepted {
  reason: string;
  /** YYYY-MM-DD. */
  until?: string;
  by?: string;
}

export interface InventoryItem {
  uri: string;
  range: Range;
  label: string;
  detail: string;
}

export interface InventoryType {
  id: string;
  name: string;
  tier: number;
  uses: { use: string; name: string; items: InventoryItem[] }[];
}

export interface InventoryCategory {
  id: string;
  name: string;
  types: InventoryType[];
}

/** Why there is no page is told to the user. */
export type ReportAnswer =
  | { kind: "page"; html: string; root: string }
  | { kind: "unknown" | "empty" | "unfinished" | "failed" };

export interface AnalysisState {
  findings: number;
  files: number;
  incomplete: number;
  ms: number;
  portableParser: boolean;
}

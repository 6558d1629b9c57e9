// Requests that only this extension makes; the server's side is in server/lsp/extension.ts.
import type { Range } from "vscode-languageclient/node";

export const FINDINGS = "goodfaith/findings";
export const FIX = "goodfaith/fix";
export const ANALYSE = "goodfaith/analyse";
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
  steps: Step[];
}

/** Which finding a fix is for. */
export interface Target {
  uri: string;
  fingerprint: string;
  start: number;
}

export interface AnalysisState {
  findings: number;
  files: number;
  incomplete: number;
  ms: number;
  portableParser: boolean;
}

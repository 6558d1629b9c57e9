// What a report needs of an analysis, of whichever front: a run of the command line, a session of the editor, or a stored
// result that was read back.
import type {
  AnalysisResult,
  DataType,
  Finding,
  FixPlan,
  LineIndex,
  Rule,
  TextEdit,
  ValueDetector,
} from "../engine/api.js";

export interface SourceView {
  text: string;
  lines: LineIndex;
  /** A result read back has no text, and knows only the places it names. */
  stored?: { byteColumn(offset: number): number | undefined; lineHash(line: number): string };
}

export interface SafeFix {
  plan: FixPlan;
  edits: TextEdit[];
}

export interface ReportRun {
  /** Absolute directory that paths are relative to; only its last name is shown. */
  root: string;
  result: AnalysisResult;
  /** Those that ran. */
  rules: readonly Rule[];
  dataTypes: ReadonlyMap<string, DataType>;
  values: ValueDetector;
  /** What would mend a finding safely; a result read back cannot tell. */
  safeFix?(finding: Finding): SafeFix | undefined;
  /** A path as whoever reads it stands to it, who may be in a folder of the project, or outside of it; without it, as it is. */
  shown?(file: string): string;
  /** Text of an analysed file; undefined when it is gone. */
  source(file: string): SourceView | undefined;
  ms: number;
}

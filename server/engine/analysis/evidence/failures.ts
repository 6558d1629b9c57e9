// What goes wrong inside this program: one note each, and the rest goes on. Never the message of an error, which may quote
// the analysed code: only its kind, and where in this program it was thrown.
import type { CoverageNote } from "../../diagnostics/finding.js";

/** `what`: names the part that failed, as the subject of the sentence. */
export function failureNote(file: string, what: string, error: unknown): CoverageNote {
  return { file, kind: "failed", message: `${what} failed (${kindOf(error)}), which is a defect of this program` };
}

/** True when something was not judged that another run of a mended program may judge. */
export function hasFailed(notes: readonly CoverageNote[]): boolean {
  return notes.some((n) => n.kind === "failed");
}

/** One line each, for a log. */
export function failureLines(notes: readonly CoverageNote[]): string[] {
  return notes.filter((n) => n.kind === "failed").map((n) => (n.file === "" ? n.message : `${n.file}: ${n.message}`));
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  const frame = /\n\s+at .*?([^\s()\\/]+:\d+:\d+)\)?/.exec(error.stack ?? "")?.[1];
  return frame === undefined ? error.name : `${error.name} at ${frame}`;
}

import { safe } from "./view.js";

/** Quoted as RFC 4180 says; what a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvCell(value: string): string {
  const plain = safe(value);
  const defused = /^[\s]*[=+\-@|%]/.test(plain) && !/^-?\d+(\.\d+)?$/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n']/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

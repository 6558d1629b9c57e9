import { auditLine } from "../lib/index.js";

/** The desk looked at a number that is masked otherwise. */
export function recordReveal(recordId: string): void {
  auditLine("id number revealed", { recordId });
}

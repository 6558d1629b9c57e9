import type { AuditBook } from "./book";
import { policies } from "../shared/policies";

// The column of who acted is filled by the database.
export async function endorse(book: AuditBook, policyId: string) {
  await policies.endorse(policyId);
  await book.keepLine({ action: "endorse", policyId });
}

// Words that rules put into messages: lists of data, spelled for people.
import type { FindingData, TransformName, WriteAct } from "../server/engine/api.js";

/** What makes data harmless in a log, at a recipient, on a client. A plain hash has a rule of its own. */
export const HARMLESS: readonly TransformName[] = [
  "masked",
  "tokenised",
  "keyed-hash",
  "hash",
  "projected",
  "aggregated",
  "encrypted",
];

/** What a write does, before what it does it to. */
export const DOES: Readonly<Record<WriteAct, string>> = {
  create: "creates",
  change: "changes",
  delete: "deletes",
  upsert: "writes",
  write: "writes",
};

/** "National ID number and 3 more kinds of personal data". */
export function dataInWords(data: readonly FindingData[], describe: (d: FindingData) => string): string {
  const kinds = [...new Set(data.map(describe))];
  if (kinds.length <= 2) return kinds.join(" and ");
  return `${kinds[0]} and ${kinds.length - 1} more kinds of personal data`;
}

/** A sum, a premium or what is paid for a claim, with nothing of whose it is: a price, and nobody's. */
export function isOnlySums(data: readonly FindingData[]): boolean {
  return data.every(({ dataType }) => SUMS.has(dataType));
}
export const SUMS: ReadonlySet<string> = new Set(["policy.coverage", "policy.claim-amount"]);

/** Of a record that is called by the variable of its schema: "memberSchema" keeps members, and people call it Member. */
export function recordInWords(name: string): string {
  const [, plain] = /^([A-Za-z]\w+?)_?Schema$/.exec(name) ?? [];
  return plain === undefined ? name : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** `customer.idCardNo`, at most three of them. */
export function labelsOf(data: readonly FindingData[]): string {
  const labels = [...new Set(data.map((d) => d.label))];
  return labels.length <= 3 ? labels.join(", ") : `${labels.slice(0, 3).join(", ")} …`;
}

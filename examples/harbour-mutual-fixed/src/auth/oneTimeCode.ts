import { randomInt } from "node:crypto";

/** Six digits that are sent to the customer's phone. */
export function newOneTimeCode(): string {
  return String(randomInt(100_000, 1_000_000));
}

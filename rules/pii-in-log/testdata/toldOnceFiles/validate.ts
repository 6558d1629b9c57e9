import { describe } from "./texts";
import { logger } from "./logger";

export type Pair<T> = readonly [value: T, isValid: (value: T) => boolean];

export function validateInputs<T extends Pair<any>[]>(...pairs: T): void {
  for (const [value, isValid] of pairs) {
    if (isValid(value)) continue;
    logger.warn({ preview: describe(value) }, "refused"); // want pii-in-log "^PRC resident identity number and 2 more kinds of personal data written .*\(from 4 calls, such as claims.ts:ClaimService.open\)$"
    throw new TypeError("refused");
  }
}

/** What tests hand in only is no customer's. */
export function validateSample(value: unknown): boolean {
  const ok = typeof value === "object" && Object.values(value ?? {}).every(Boolean);
  if (!ok) logger.warn({ value }, "no sample"); // want pii-in-log "from one call, test/validate.test.ts:refuses\)$"
  return ok;
}

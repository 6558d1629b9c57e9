import { logger } from "./logger";

const started = Date.now();

/** One line for the operations desk: what happened, and to which record. */
export function auditLine(message: string, recordId: string): void {
  logger.info({ uptime: Date.now() - started, recordId }, message);
}

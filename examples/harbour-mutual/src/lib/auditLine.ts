import { logger } from "./logger";

const started = Date.now();

/** One line for the operations desk: what happened, and the data that belongs to it. */
export function auditLine(message: string, data: object): void {
  logger.info({ uptime: Date.now() - started, data }, message);
}

import pino from "pino";

export const logger = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: ["password", "headers.authorization"],
});

/** One line in the trail of a case: which step, which record. */
export function trail(step: string, id: string): void {
  logger.info(`${step} ${id}`);
}

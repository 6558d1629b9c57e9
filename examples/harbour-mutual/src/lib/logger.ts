import pino from "pino";

export const logger = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: ["password", "headers.authorization"],
});

/** One line in the trail of a case. */
export function trail(step: string, details: unknown): void {
  logger.info(`${step} ${JSON.stringify(details)}`);
}

declare const logger: { info(text: string): void };
declare const metrics: { count(name: string): void };

export function count() {
  logger.info("customers.exported");
  metrics.count("role.grant");
}

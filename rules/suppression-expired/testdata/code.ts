import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  /* goodfaith-disable-next-line pii-in-log until 2026-11-24 -- the gateway of the test stage */ // want suppression-expired "2026-11-24"
  logger.info(customer.email); // want pii-in-log
}

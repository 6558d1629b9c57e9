import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  // goodfaith-disable-next-line pii-in-log until 2026-12-10 -- the gateway of the test stage
  logger.info(customer.email);
}

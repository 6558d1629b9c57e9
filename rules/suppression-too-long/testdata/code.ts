import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  /* goodfaith-disable-next-line pii-in-log until 2030-01-01 -- the gateway of the test stage */ // want suppression-too-long "180 days"
  logger.info(customer.email); // want pii-in-log
}

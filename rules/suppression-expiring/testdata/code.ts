import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  /* goodfaith-disable-next-line pii-in-log until 2026-11-25 -- holds through the day it names */ // want suppression-expiring "in 0 days"
  logger.info(customer.email);
  /* goodfaith-disable-next-line pii-in-log until 2026-12-09 -- the gateway of the test stage */ // want suppression-expiring "in 14 days"
  logger.info(customer.email);
}

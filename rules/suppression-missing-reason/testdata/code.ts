import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  /* goodfaith-disable-next-line pii-in-log */ // want suppression-missing-reason "gives no reason"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line pii-in-log -- ok */ // want suppression-missing-reason
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line pii-in-log -- */ // want suppression-missing-reason
  logger.info(customer.email); // want pii-in-log
}

import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  // goodfaith-disable-next-line pii-in-log until 2027-05-24 -- the last day that is allowed
  logger.info(customer.email);
  // goodfaith-disable-next-line pii-in-log -- without an end: another term decides on that
  logger.info(customer.email);
}

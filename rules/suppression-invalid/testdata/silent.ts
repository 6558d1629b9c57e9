import pino from "pino";
const logger = pino();

// What goodfaith-disable-next-line does is told in the manual; goodfaith is not the first word here.
export function greet(customer: { email: string }) {
  // goodfaith-disable-next-line pii-in-log until 2027-03-31 by @crm -- the gateway of the test stage
  logger.info(customer.email);
  logger.info(customer.email); // goodfaith-disable-line pii-in-log -- the gateway of the test stage
}

import pino from "pino";
const logger = pino();

export function greet(customer: { email: string; mobile: string }) {
  /* goodfaith-disable-next-lin pii-in-log -- the gateway of the test stage */ // want suppression-invalid "no such form"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line -- the gateway of the test stage */ // want suppression-invalid "names no rule"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line pii-in-log until soon -- the gateway of the test stage */ // want suppression-invalid "no date"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line pii-in-log until 2027-02-30 -- the gateway of the test stage */ // want suppression-invalid "no date"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line pii-in-logs -- the gateway of the test stage */ // want suppression-invalid "pii-in-log"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line no-console -- the gateway of the test stage */ // want suppression-invalid "no rule is called"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line pii-in-log because it is fine -- the gateway of the test stage */ // want suppression-invalid "cannot be read"
  logger.info(customer.email); // want pii-in-log
  /* goodfaith-disable-next-line suppression-unused -- the gateway of the test stage */ // want suppression-invalid "cannot be suppressed itself"
  logger.info(customer.email); // want pii-in-log
  // goodfaith-disable-next-line pii-in-log, no-console -- one of them is wrong, the other holds // want suppression-invalid "no-console"
  logger.info(customer.email);
}

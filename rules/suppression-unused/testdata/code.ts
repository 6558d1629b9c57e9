import pino from "pino";
const logger = pino();

export function greet(customer: { email: string; id: string }) {
  /* goodfaith-disable-next-line pii-in-log -- the gateway of the test stage */ // want suppression-unused "pii-in-log"
  logger.info(customer.id);
  /* goodfaith-disable-next-line pii-in-log, pii-in-url -- the gateway of the test stage */ // want suppression-unused "of pii-in-url silences"
  logger.info(customer.email);
  /* goodfaith-disable-next-line pii-in-log until 2020-01-01 -- long gone and of no use */ // want suppression-unused
  logger.info(customer.id);
  /* goodfaith-enable pii-in-log */ // want suppression-unused
}

export function again(customer: { email: string }) {
  /* goodfaith-disable pii-in-log -- the gateway of the test stage */
  logger.info(customer.email);
  /* goodfaith-enable pii-in-log */
  logger.info(customer.email); // want pii-in-log
}

/* goodfaith-disable-next-line pii-in-log -- a body is not covered by what stands above it */ // want suppression-unused
export function whole(customer: { email: string }) {
  logger.info(customer.email); // want pii-in-log
}

import pino from "pino";
const logger = pino();

export function greet(customer: { email: string; id: string }) {
  /* goodfaith-disable pii-in-log -- the gateway of the test stage */
  logger.info(customer.email);
  logger.info({
    id: customer.id,
    email: customer.email,
  });
  /* goodfaith-enable pii-in-log */
  // goodfaith-disable-next-line pii-in-log -- the gateway of the test stage, wrapped by the formatter
  logger.info(
    { email: customer.email },
    "greeted",
  );
}

// goodfaith-disable-next-line pii-in-log -- one line, so that all of it is covered
export const short = (customer: { email: string }) => { logger.info(customer.email); };

export function two(customer: { email: string; id: string }) {
  /* goodfaith-disable pii-in-log, pii-in-error -- the gateway of the test stage */
  logger.info(customer.email);
  /* goodfaith-enable pii-in-log */
  if (!customer.id) throw new Error(customer.email);
  /* goodfaith-enable pii-in-error */
}

export function rest(customer: { email: string }) {
  // goodfaith-disable pii-in-log -- to the end of the block
  logger.info(customer.email);
  logger.warn(customer.email);
}

import pino from "pino";
const logger = pino();

export interface Customer {
  // @pii none // want suppression-missing-reason "@pii none"
  email: string;
  /** @pii none -- number of the office, not of a person */
  phone: string;
  /** @pii none -- 机构的号码 */
  idCardNo: string;
}

export function greet(customer: Customer) {
  logger.info(customer.email); // want pii-in-log
  logger.info(customer.phone);
  logger.info(customer.idCardNo);
}

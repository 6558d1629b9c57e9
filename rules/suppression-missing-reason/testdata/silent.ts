import pino from "pino";
const logger = pino();

export function greet(customer: { email: string }) {
  // goodfaith-disable-next-line pii-in-log -- 测试网关
  logger.info(customer.email);
  // goodfaith-disable-next-line pii-in-log -- test gateway, PRIV-214
  logger.info(customer.email);
}

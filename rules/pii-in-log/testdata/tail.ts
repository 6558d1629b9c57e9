import pino from "pino";

const log = pino();

export function queued(payout: { id: string; bankAccountNo: string; mobile: string }): void {
  const last4 = payout.bankAccountNo.slice(-4);
  log.info({ id: payout.id, last4 });
  log.info(`call ${payout.mobile.substr(-4)}`);
  log.info(payout.bankAccountNo.slice(4)); // want pii-in-log
  log.info(payout.bankAccountNo.slice(-12)); // want pii-in-log
  log.info(payout.mobile.slice(-8, -1)); // want pii-in-log
}

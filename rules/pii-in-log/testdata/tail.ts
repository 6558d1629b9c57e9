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

const tailOf = (text: string, count = 4) => `…${text.slice(-count)}`;
const mostOf = (text: string, count = 9) => text.slice(-count);
const SHOWN = 3;

export function shown(payout: { bankAccountNo: string; mobile: string }): void {
  log.info(tailOf(payout.bankAccountNo));
  log.info(payout.mobile.slice(-SHOWN));
  log.info(payout.mobile.slice(payout.mobile.length - 2));
  log.info(mostOf(payout.bankAccountNo)); // want pii-in-log
  log.info(payout.mobile.slice(payout.mobile.length - 8)); // want pii-in-log
}

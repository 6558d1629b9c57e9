import pino from "pino";

const log = pino();

interface Holder {
  ref: string;
  passportNo: string | null;
  bankAccountNo?: string;
}

const dots = (text: string, keep: number) => text.slice(-keep).padStart(text.length, "*");
const stars = (text: string, keep: number) => "*".repeat(text.length - keep) + text.slice(-keep);
const padded = (text: string) => text.padStart(24, "*");

/** Of nothing nothing is left to hide. */
const hidden = (text?: string | null) => (text ? stars(text, 3) : text);
function cut(text?: string | null): string | null | undefined {
  if (text == null || text === "") return text;
  return dots(text, 2);
}
function late(text: string | undefined) {
  if (!text) {
    log.info(text);
    return text;
  } else return dots(text, 4);
}
const turned = (text?: string | null) => (!text ? text : dots(text, 4));

/** What they give back untouched is there. */
const wrong = (text?: string | null) => (text ? text : stars("", 0));
function partly(text: string | null, isOpen: boolean): string | null {
  if (!text || isOpen) return text;
  return dots(text, 2);
}
function both(text: string | undefined, other: string | undefined) {
  if (!text && !other) return text;
  if (text && other) return dots(text, 2);
  return text;
}

export function write(h: Holder): void {
  log.info(dots(h.passportNo!, 3));
  log.info(hidden(h.passportNo));
  log.info(cut(h.bankAccountNo));
  log.info(late(h.bankAccountNo));
  log.info(turned(h.passportNo));
  if (h.bankAccountNo) log.info("account");
  else log.info(h.ref);
  log.info(padded(h.bankAccountNo!)); // want pii-in-log
  log.info(wrong(h.passportNo)); // want pii-in-log
  log.info(partly(h.passportNo, true)); // want pii-in-log
  log.info(both(h.bankAccountNo, h.ref)); // want pii-in-log
}

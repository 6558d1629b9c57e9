import { keep, lookUp } from "./store";

export interface Insured {
  id: string;
  idCardNo: string;
}

/** Keeps the last characters only. */
export function maskId(value: string): string {
  return "*".repeat(14) + value.slice(-4);
}

// These do something else with what they are given: a mask handed in would be checked, looked up, compared, given back or
// kept. It belongs where they print.
function isValid(value: string, label: string): boolean {
  const ok = /^\d{17}[\dX]$/.test(value);
  if (!ok) console.error(`bad ${label}: ${value}`); // want pii-in-log "from one call, byTheWay.ts:register"
  return ok;
}
function find(no: string) {
  console.info("looking for " + no); // want pii-in-log "from one call, byTheWay.ts:register"
  return lookUp(no);
}
function compare(no: string, label: string): void {
  if (no !== label) console.info("differs", no); // want pii-in-log "from one call, byTheWay.ts:register"
}
function told(no: string): string {
  console.info("told", no); // want pii-in-log "from one call, byTheWay.ts:register"
  return no;
}
class Holder {
  no = "";
  take(no: string): void {
    console.info("taken", no); // want pii-in-log "from one call, byTheWay.ts:register"
    this.no = no;
  }
}

// These only print it.
function note(value: string, label: string): void {
  console.info(label, value.trim());
}
function notes(...values: string[]): void {
  if (!values) return;
  console.info(...values);
}

export async function register(insured: Insured, holder: Holder) {
  if (!isValid(insured.idCardNo, "id card")) return;
  await find(insured.idCardNo);
  compare(insured.idCardNo, "x");
  await keep(told(insured.idCardNo));
  holder.take(insured.idCardNo);
  note(insured.idCardNo, "id"); // want pii-in-log
  notes("id", insured.idCardNo); // want pii-in-log
}

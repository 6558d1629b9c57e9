import { stdout } from "node:process";

export interface Log {
  info(event: string, data?: object): void;
  warn(event: string, data?: object): void;
}

const NAMES = /^(hkid|passportNo|fullName)$/i;
const LISTED = new Set(["hkid", "diagnosis"]);

const blank = (value: unknown): unknown => {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(blank);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, NAMES.test(key) ? "[hidden]" : blank(inner)]));
};

function strike(value: any): any {
  if (typeof value !== "object" || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (LISTED.has(key)) out[key] = "***";
    else out[key] = strike(value[key]);
  }
  return out;
}

/** Copies, and hides nothing. */
const copy = (value: unknown): unknown => {
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, NAMES.test(key) ? copy(inner) : inner]));
};

export function createLog(): Log {
  const write = (level: string) => (event: string, data: object = {}) => {
    stdout.write(`${JSON.stringify({ level, event, ...(blank(data) as object) })}\n`); // want pii-in-log "^Diagnosis / disease .ICD. written"
  };
  return { info: write("info"), warn: write("warn") };
}
export function createStrikingLog(): Log {
  const info = (event: string, data: object = {}) => console.log(event, strike(data));
  return { info, warn: info };
}
export function createPlainLog(): Log {
  const info = (event: string, data: object = {}) => stdout.write(`${event} ${JSON.stringify(data)}\n`);
  return { info, warn: info };
}
export function createCopyingLog(): Log {
  const info = (event: string, data: object = {}) => console.log(event, copy(data));
  return { info, warn: info };
}

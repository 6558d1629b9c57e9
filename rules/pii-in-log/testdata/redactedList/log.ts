import pino from "pino";

const BASE = ["hkid", "diagnosis"];
const DEEP = BASE.flatMap((name) => [name, `*.${name}`, `claim.insured.${name}`]);
const EXTRA = process.env.REDACT?.split(",") ?? [];

export const log = pino({ redact: DEEP.concat(["email"]) });
export const other = pino({ redact: [...EXTRA, "note"] });

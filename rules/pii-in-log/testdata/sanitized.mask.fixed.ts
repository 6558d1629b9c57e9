import { createHash, createHmac } from "node:crypto";
import pino from "pino";

const key = process.env.LOG_KEY as string;
const log = pino({ redact: ["idCardNo", "*.phone"] });

export function maskId(value: string): string {
  return `${value.slice(0, 2)}****${value.slice(-2)}`;
}

export function lying(value: string): string {
  return value;
}

export function maskNothing(value: string): string {
  return value;
}

export function sanitized(user: { idCardNo: string; phone: string; sessionToken: string }) {
  console.log(maskId(user.idCardNo));
  console.log(createHmac("sha256", key).update(user.idCardNo).digest("hex"));
  log.info({ idCardNo: user.idCardNo }, "seen");
  log.info({ user: { phone: user.phone } });
  console.log(maskId(lying(user.idCardNo))); // want pii-in-log
  console.log(maskId(maskNothing(user.idCardNo))); // want pii-in-log
  log.info(`seen ${maskId(user.idCardNo)}`); // want pii-in-log
  console.log(createHash("sha256").update(user.idCardNo).digest("hex"));
  console.log(createHash("sha256").update(user.sessionToken).digest("hex"));
}

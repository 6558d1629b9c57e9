import { pino } from "pino";

export const requests = pino({ redact: ["holder.idCardNo", "holder.phone"] });
export const batches = pino({ redact: ["holder.idCardNo"] });

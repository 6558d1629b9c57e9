import type { Logger } from "pino";
import { batches, requests } from "./loggers";

interface Holder {
  id: string;
  idCardNo: string;
  phone: string;
}
declare function find(id: string): Promise<Holder>;

/** It may be either that is handed in. */
export async function renew(log: Logger): Promise<void> {
  const holder = await find("1");
  log.info({ holder: { idCardNo: holder.idCardNo } }, "renewed");
  log.info({ holder: { phone: holder.phone } }, "renewed"); // want pii-in-log "phone"
  requests.info({ holder }, "renewed");
  batches.info({ holder }, "renewed"); // want pii-in-log "phone"
}

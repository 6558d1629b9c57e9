import { debuglog } from "node:util";
import type { InvocationContext } from "@azure/functions";
import { createLogger } from "@logdna/logger";
import { Effect } from "effect";
import fluent from "fluent-logger";
import gelf from "gelf-pro";

const debug = debuglog("claims");
const dna = createLogger(process.env.LOGDNA_KEY!);

interface Claimant {
  ref: string;
  passportNo: string;
}

export async function opened(claimant: Claimant, context: InvocationContext) {
  context.log("opened", claimant.ref);
  context.log("opened", claimant.passportNo); // want pii-in-log "Passport number"
  debug("opened %s", claimant.passportNo); // want pii-in-log "Passport number"
  dna.info(claimant.passportNo); // want pii-in-log "Passport number"
  fluent.emit("claims", { passport: claimant.passportNo }); // want pii-in-log "Passport number"
  gelf.warning(claimant.ref);
  gelf.warning(claimant.passportNo); // want pii-in-log "Passport number"
  await Effect.runPromise(Effect.logInfo(claimant.passportNo)); // want pii-in-log "Passport number"
}

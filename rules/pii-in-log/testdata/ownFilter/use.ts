import { createCopyingLog, createLog, createPlainLog, createStrikingLog } from "./logger";

interface Patient {
  ref: string;
  hkid: string;
  diagnosis: string;
}
const log = createLog();
const striking = createStrikingLog();
const plain = createPlainLog();
const copying = createCopyingLog();

export function admit(patient: Patient, hkid: string): void {
  log.info("admitted", { hkid, ref: patient.ref });
  log.info("admitted", { case: { hkid: patient.hkid } });
  log.info("admitted", { patient });
  striking.warn("admitted", { patient });
  plain.info("admitted", { patient }); // want pii-in-log "Hong Kong identity card number"
  copying.info("admitted", { hkid }); // want pii-in-log "Hong Kong identity card number"
}

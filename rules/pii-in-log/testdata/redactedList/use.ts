import { log, other } from "./log";

interface Patient {
  hkid: string;
  diagnosis: string;
}
declare function patientOf(id: string): Promise<Patient>;

export async function admit(id: string, email: string): Promise<void> {
  const patient = await patientOf(id);
  log.info({ patient, email }, "admitted");
  log.info({ claim: { insured: patient } }, "admitted");
  log.info({ claim: { dependant: patient } }, "admitted"); // want pii-in-log "Hong Kong identity card number"
  other.info({ patient }, "admitted"); // want pii-in-log "Hong Kong identity card number"
}

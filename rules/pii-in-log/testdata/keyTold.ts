import pino from "pino";

const log = pino();

interface Pilot {
  ref: string;
  passportNo: string;
  hours: number;
}
type Key = keyof Pilot;
const of = (key: Key) => (pilot: Pilot) => pilot[key];
const get = (pilot: Pilot, key: Key) => pilot[key];

export function curried(pilot: Pilot) {
  log.info(`${of("ref")(pilot)} flies`);
  log.info(`${of("hours")(pilot)} hours`);
  log.info(`${of("passportNo")(pilot)} flies`); // want pii-in-log "^Passport number written"
}

export function direct(pilot: Pilot, key: Key) {
  log.info(String(get(pilot, "ref")));
  log.info(String(get(pilot, "passportNo"))); // want pii-in-log "^Passport number written"
  log.info(String(get(pilot, key))); // want pii-in-log
}

export function sliced(pilot: Pilot) {
  const line = [pilot.ref, pilot.passportNo, pilot.hours].map((part) => String(part).trim());
  log.info(line.slice(0, 1).join(";"));
  log.info(line.slice(2).join(";"));
  log.info(line.slice(1).join(";")); // want pii-in-log
  log.info(line.slice(0, 2).join(";")); // want pii-in-log
  log.info(line.slice(0, pilot.hours).join(";")); // want pii-in-log
}

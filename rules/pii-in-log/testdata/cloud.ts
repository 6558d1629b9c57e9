import { Logger } from "@aws-lambda-powertools/logger";
import { Logging } from "@google-cloud/logging";

const logger = new Logger({ serviceName: "travel" });
const log = new Logging().log("travel");

interface Trip {
  ref: string;
  traveller: { fullName: string; passportNo: string };
}
const initials = (name: string) => name.replace(/(\w)\w*/g, "$1");

export async function booked(trip: Trip) {
  logger.logEventIfEnabled(trip); // want pii-in-log "Passport number"
  await log.write(log.entry({ severity: "INFO" }, { ref: trip.ref }));
  await log.write(log.entry({ severity: "INFO" }, { passport: trip.traveller.passportNo })); // want pii-in-log "Passport number"
  logger.info("booked", { by: initials(trip.traveller.fullName) });
  logger.info("booked", { by: trip.traveller.fullName.replace(/\s+/g, " ") }); // want pii-in-log "Person name"
}

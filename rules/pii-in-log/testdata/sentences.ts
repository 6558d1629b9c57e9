// Parts of sentences, format strings and objects: what is taken out of them leaves a line that can be read.
import pino from "pino";

interface Applicant {
  id: string;
  fullName: string;
  email: string;
  salary: number;
}

const log = pino();

function maskEmail(email: string): string {
  return email.replace(/^[^@]+/, "***");
}

export function told(a: Applicant, given: { email: string; fullName: string; city: string }, requestId: string) {
  console.log(`Creating applicant ${given.fullName} <${given.email}>`); // want pii-in-log
  console.log("summary failed for " + given.fullName + " (" + requestId + ")"); // want pii-in-log
  console.log("drawn by " + given.fullName); // want pii-in-log
  console.log(given.fullName + " has signed"); // want pii-in-log
  console.log(`${given.fullName}`); // want pii-in-log
  log.info({ requestId }, "100%% sure of %s at %s", given.fullName, given.city); // want pii-in-log
  log.info({ fullName: given.fullName }, "met"); // want pii-in-log
  console.log({ met: [given.fullName] }); // want pii-in-log
  console.log("applicant", a.id, a.fullName); // want pii-in-log
  console.log(a.fullName); // want pii-in-log
}

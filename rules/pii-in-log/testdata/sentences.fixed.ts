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
  console.log(`Creating applicant [redacted] <${maskEmail(given.email)}>`); // want pii-in-log
  console.log("summary failed for [redacted] (" + requestId + ")"); // want pii-in-log
  console.log("drawn by [redacted]"); // want pii-in-log
  console.log("[redacted] has signed"); // want pii-in-log
   // want pii-in-log
  log.info({ requestId }, "100%% sure of [redacted] at %s", given.city); // want pii-in-log
  log.info("met"); // want pii-in-log
   // want pii-in-log
  console.log("applicant", a.id); // want pii-in-log
   // want pii-in-log
}

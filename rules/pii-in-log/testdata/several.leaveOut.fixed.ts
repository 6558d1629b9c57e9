import pino from "pino";

const log = pino();

export function several(person: { idCardNo: string; email: string; phone: string; city: string }, ok: boolean) {
  console.log(person.city, "checked"); // want pii-in-log
  console.log("checked"); // want pii-in-log
  log.info(
    {
      city: person.city, // want pii-in-log
    },
    "moved",
  ); // comment
  if (ok) console.log(person.phone); // want pii-in-log
  console.log(ok ? person.phone : "none"); // want pii-in-log
  console.log("phone [redacted] of " + person.city); // want pii-in-log
}

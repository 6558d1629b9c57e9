interface Rider {
  ref: string;
  stage: string;
  passportNo: string;
  email: string;
  bank: { iban: string };
}

const SHOWN = new Set(["ref", "stage"]);
const WITH_BANK = ["ref", "bank"];
const HIDDEN = new Set(["passportNo", "email", "bank"]);
const NO_MAIL = ["passportNo", "bank"];

/** Prints the members that are listed, whatever it is given. */
function note(event: string, more: object): void {
  const shown = Object.fromEntries(Object.entries(more).filter(([key]) => SHOWN.has(key)));
  console.log(JSON.stringify({ event, ...shown }));
}

function hide(more: Record<string, unknown>) {
  const pairs = Object.entries(more).map(([key, value]) => [key, HIDDEN.has(key) ? "[hidden]" : value]);
  return Object.fromEntries(pairs);
}

function allButMail(more: object) {
  return Object.fromEntries(Object.entries(more).filter(([key]) => key !== "email"));
}

export function write(r: Rider, body: { passportNo: string }): void {
  note("rider", r);
  note("rider", { ref: r.ref, passportNo: body.passportNo });
  console.log(hide({ ...r }));
  console.log(Object.fromEntries(Object.entries(r).filter(([key]) => !HIDDEN.has(key))));
  console.log(Object.fromEntries(Object.entries(r).flatMap(([k, v]) => (SHOWN.has(k) ? [[k, v]] : []))));
  console.log(allButMail({ ref: r.ref, email: r.email }));
  console.log(allButMail(r)); // want pii-in-log "Passport number|IBAN"
  console.log(Object.fromEntries(Object.entries(r).filter(([key]) => WITH_BANK.includes(key)))); // want pii-in-log "^IBAN written"
  console.log(Object.fromEntries(Object.entries(r).filter(([key]) => !NO_MAIL.includes(key)))); // want pii-in-log "^E-mail address written"
  console.log(Object.fromEntries(Object.entries(r).filter(([, value]) => value !== null))); // want pii-in-log
  console.log(Object.fromEntries(Object.entries(r).map(([key, value]) => [key.toUpperCase(), value]))); // want pii-in-log
}

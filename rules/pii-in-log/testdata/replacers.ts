interface Applicant {
  ref: string;
  stage: string;
  passportNo: string;
  email: string;
  submitted: Date;
  bank: { iban: string; branch: string };
}

const SHOWN = ["ref", "stage"];
const WITH_MAIL = new Set(["ref", "email", "bank"]);
const HIDDEN = new Set(["passportNo", "email", "iban"]);

function blank(key: string, value: unknown) {
  if (key === "passportNo" || key === "email") return undefined;
  if (HIDDEN.has(key)) return "…";
  return value;
}

function onlyShown(key: string, value: unknown) {
  if (key !== "" && !SHOWN.includes(key)) return undefined;
  return value;
}

const asText = (key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

export function log(a: Applicant) {
  console.log(JSON.stringify(a, SHOWN));
  console.log(JSON.stringify({ applicant: 1, stage: a.stage, email: a.email }, ["stage"], 2));
  console.log(JSON.stringify(a, (k, v) => (HIDDEN.has(k) ? "…" : v)));
  console.log(JSON.stringify(a, (k, v) => (k !== "" && !SHOWN.includes(k) ? undefined : v)));
  console.log(JSON.stringify(a, onlyShown));
  console.log(JSON.stringify(a, blank));
  console.log(JSON.stringify(a, ["ref", "email"])); // want pii-in-log "^E-mail address written"
  console.log(JSON.stringify(a, [...WITH_MAIL])); // want pii-in-log
  console.log(JSON.stringify(a, (k, v) => (k === "email" ? undefined : v))); // want pii-in-log "Passport"
  console.log(JSON.stringify(a, asText)); // want pii-in-log
  console.log(JSON.stringify(a, null, 2)); // want pii-in-log
}

export function toText(a: unknown) {
  return JSON.stringify(a, ["ref", "iban"]);
}

export function through(a: Applicant) {
  console.log(toText(a));
}

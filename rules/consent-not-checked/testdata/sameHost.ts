import { consents } from "./consents";

interface Insured {
  id: string;
  name: string;
  phone: string;
}

const FEED = "https://intake.dry-and-mend.example.net/jobs";

// One asks before it sends to them; so the others have to.
export async function referIfAgreed(insured: Insured, area: string) {
  await consents.require(insured.id, "share:repairs");
  await fetch(FEED, { method: "POST", body: JSON.stringify({ area }) });
}

export async function refer(insured: Insured) {
  await fetch(FEED, { method: "POST", body: JSON.stringify({ name: insured.name, phone: insured.phone }) }); // want consent-not-checked "intake.dry-and-mend.example.net receives"
}

export async function count(insureds: Insured[]) {
  await fetch(FEED, { method: "POST", body: JSON.stringify({ count: insureds.length }) });
}

export async function file(insured: Insured) {
  await fetch("https://desk.adjusters.example.net/files", { method: "POST", body: JSON.stringify({ name: insured.name }) });
}

// Whatever service is behind it, they are leads.
export async function nightly(insureds: Insured[]) {
  const rows = insureds.map((t) => ({ name: t.name, phone: t.phone }));
  await fetch("https://leads.savings-bank.example.net/import", { method: "POST", body: JSON.stringify(rows) }); // want consent-not-checked
}

export async function account(insured: Insured) {
  await fetch("https://api.savings-bank.example.net/accounts", { method: "POST", body: JSON.stringify(insured) });
}

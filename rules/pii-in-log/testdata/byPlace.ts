export interface Insured {
  id: string;
  idCardNo: string;
}
export interface Heir {
  passportNo: string;
  share: number;
}

function trail(step: string, details: unknown): void {
  console.info(step, details);
}
function trailOf(step: string, details: object): void {
  console.info(step, details);
}
function trailFrom(details: unknown, step: string): void {
  console.info(step, details);
}
function trailIf(step: string, details?: unknown): void {
  console.info(step, details);
}
function trailAll(step: string, ...details: unknown[]): void {
  console.info(step, ...details);
}

// What a function of the project needs is not left out, and what has a type is nothing less.
export function record(insured: Insured, heir: Heir): void {
  trail("insured", insured); // want pii-in-log
  trail("heir", heir); // want pii-in-log
  trailOf("insured", insured); // want pii-in-log
  trailFrom(heir, "heir"); // want pii-in-log
  trailIf("heir", heir); // want pii-in-log
  trailAll("heir", heir); // want pii-in-log
}

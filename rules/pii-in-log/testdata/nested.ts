interface Proposal {
  ref: string;
  proposer: { name: string; passport?: { number?: string; issued?: string } };
  drivers: { name: string; licenceYears: number }[];
  product: { name: string };
  page: { number: number; date: string };
}

export function trace({ ref, proposer: { passport: { number: doc = "none" } = {} } }: Proposal): void {
  console.log(ref, doc === "none");
  console.log(doc); // want pii-in-log "Passport number"
}

export function list(p: Proposal, patient: { name: string }, category: { name: string }): void {
  console.log(p.product.name);
  console.log(category.name);
  console.log(p.page.number, p.page.date);
  console.log(p.proposer.name); // want pii-in-log "Person name"
  console.log(p.drivers.map((d) => d.name)); // want pii-in-log "Person name"
  console.log(patient.name); // want pii-in-log "Person name"
}

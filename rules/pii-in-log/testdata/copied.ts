// What is copied key by key keeps its key.
interface Customer {
  id: string;
  idCardNo: string;
  email: string;
  status: string;
}
const custom = Symbol("custom");

export function copied(customer: Customer, source: Record<string, unknown>): void {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(customer)) out[key] = (customer as unknown as typeof source)[key];
  console.log("copied", out.id, out.status);
  console.log("copied", out.idCardNo); // want pii-in-log "resident"
}

export function chosen(customer: Record<string, unknown> & Customer, keys: string[]): void {
  const out: Record<string, unknown> = {};
  for (const key of keys) {
    const value = customer[key];
    out[key] = value ?? null;
  }
  console.log("chosen", out.status);
  console.log("chosen", out.email); // want pii-in-log "E-mail"
}

export function completed(customer: Customer, defaults: Record<symbol, unknown>): void {
  const all = { ...customer, ready: true } as Record<string | symbol, unknown>;
  all[custom] ??= defaults[custom];
  console.log("completed", all.ready, all.reference);
  console.log("completed", all.idCardNo); // want pii-in-log "resident"
}

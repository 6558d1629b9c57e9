interface Tenant {
  tenantId: string;
  email: string;
  floor: string;
}

function line(t: Tenant, who: string = t.email): string {
  return `to ${who}`;
}

function place(t: Tenant, where = t.floor): string {
  return `at ${where}`;
}

function both(t: Tenant, who: string = t.email): string {
  return `${who}, ${t.email}`;
}

export function tell(t: Tenant): void {
  console.log(line(t)); // want pii-in-log "E-mail address"
  console.log(line(t, "a tenant"));
  console.log(line(t, t.tenantId));
  console.log(line(t, undefined)); // want pii-in-log "E-mail address"
  console.log(place(t));
  console.log(both(t, "a tenant")); // want pii-in-log "E-mail address"
}

export function entries(tenants: Tenant[]): void {
  const mails = new Map<string, string>();
  const pairs: Record<string, string[]> = {};
  for (const t of tenants) {
    mails.set(t.tenantId, t.email);
    pairs[t.tenantId] = [t.email];
  }
  for (const [key, value] of mails) {
    console.log(key);
    console.log(value); // want pii-in-log "E-mail address"
  }
  for (const [email] of new Map(tenants.map((t) => [t.email, t.floor]))) console.log(email); // want pii-in-log
  console.log(pairs.a[0]); // want pii-in-log "E-mail address"
}

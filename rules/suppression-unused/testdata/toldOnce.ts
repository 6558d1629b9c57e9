interface Customer {
  id: string;
  email: string;
}

// Checks, and logs by the way: one comment there is about all calls.
function check(value: string, pattern: RegExp): boolean {
  const ok = pattern.test(value);
  if (!ok) console.error("refused", value); // want pii-in-log "from 2 calls"
  return ok;
}
function accepted(value: string, pattern: RegExp): boolean {
  const ok = pattern.test(value);
  // goodfaith-disable-next-line pii-in-log -- the log of the migration, deleted after it
  if (!ok) console.error("refused", value);
  return ok;
}

export function change(customer: Customer) {
  // goodfaith-disable-next-line pii-in-log -- addresses of the test stage // want suppression-unused "handed in here is told once for all calls, in toldOnce.ts"
  if (!check(customer.email, /@/)) return;
  // goodfaith-disable-next-line pii-in-log -- addresses of the test stage // want suppression-unused "silences nothing$"
  if (!accepted(customer.id, /^c/)) return;
  accepted(customer.email, /@/);
  check(customer.email, /\./);
}

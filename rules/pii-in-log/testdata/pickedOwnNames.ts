interface Tenant {
  [key: string]: unknown;
  ref: string;
  floor: string;
  passportNumber: string;
  email: string;
}
const SHOWN = ["ref", "floor"] as const;
const TOO_MUCH = ["ref", "passportNumber"];

function looped(tenant: Record<string, unknown>) {
  const out: Record<string, unknown> = {};
  for (const key of SHOWN) out[key] = tenant[key];
  return out;
}
const reduced = (tenant: any) => SHOWN.reduce((out, key) => ({ ...out, [key]: tenant[key] }), {});
function each(tenant: any) {
  const out: any = {};
  SHOWN.forEach((key) => {
    if (key in tenant) out[key] = tenant[key];
  });
  return out;
}
function wide(tenant: any) {
  const out: any = {};
  for (const key of TOO_MUCH) out[key] = tenant[key];
  return out;
}
function andMail(tenant: any) {
  const out: any = { email: tenant.email };
  for (const key of SHOWN) out[key] = tenant[key];
  return out;
}
function every(tenant: any) {
  const out: any = {};
  for (const key of Object.keys(tenant)) out[key] = tenant[key];
  return out;
}

export function moved(tenant: Tenant) {
  console.log(looped(tenant));
  console.log(reduced(tenant));
  console.log(each(tenant));
  console.log(wide(tenant)); // want pii-in-log "^Passport number written"
  console.log(andMail(tenant)); // want pii-in-log "E-mail address"
  console.log(every(tenant)); // want? pii-in-log
}

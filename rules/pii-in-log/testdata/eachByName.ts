interface Diver {
  ref: string;
  stage: string;
  passportNo: string;
  email: string;
}
const SHOWN = new Set(["ref", "stage"]);
const SOME = new Set(["ref", "email"]);
const HIDDEN = ["passportNo", "email"] as const;
const ONE = ["passportNo"] as const;

export function chosenWhileCopied(d: Diver, chosen: string[]): void {
  const a: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) a[key] = SHOWN.has(key) ? value : "***";
  console.log(a);
  const b: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) if (SHOWN.has(key)) b[key] = value;
  console.log(b);
  const c: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) {
    if ((HIDDEN as readonly string[]).includes(key)) continue;
    c[key] = value;
  }
  console.log(c);
  const e: Record<string, string> = {};
  Object.entries(d).forEach(([key, value]) => {
    e[key] = HIDDEN.includes(key as never) ? "***" : value;
  });
  console.log(e);
  const f: Record<string, string> = {};
  for (const key of Object.keys(d) as (keyof Diver)[]) f[key] = SHOWN.has(key) ? d[key] : "***";
  console.log(f);
  console.log(Object.entries(d).reduce((all, [key, value]) => ({ ...all, [key]: SHOWN.has(key) ? value : "***" }), {}));
  console.log(Object.fromEntries(Object.entries(d).map(([key, value]) => [key, SHOWN.has(key) ? value : "***"])));
  console.log(Object.fromEntries(Object.entries(d).map(([key, value]) => [key, key === "ref" ? value : "***"])));
  const g: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) g[key] = SOME.has(key) ? value : "***";
  console.log(g); // want pii-in-log "^E-mail address written"
  const h: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) if (!SHOWN.has(key)) h[key] = value;
  console.log(h); // want pii-in-log "Passport number"
  const i: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) i[key] = chosen.includes(key) ? value : "***";
  console.log(i); // want pii-in-log "Passport number"
  const j: Record<string, string> = {};
  for (const [key, value] of Object.entries(d)) j[key] = SHOWN.has(key) ? "***" : value;
  console.log(j); // want pii-in-log "Passport number"
  console.log(Object.fromEntries(Object.entries(d).map(([key, value]) => [key, SOME.has(key) ? value : "***"]))); // want pii-in-log "^E-mail address written"
  console.log(Object.entries(d).reduce((all, [key, value]) => ({ ...all, [key]: SOME.has(key) ? value : "***" }), {})); // want pii-in-log "^E-mail address written"
}

export function emptiedOneByOne(d: Diver, log: boolean): void {
  const a = structuredClone(d);
  for (const key of HIDDEN) a[key] = "***";
  console.log(a);
  console.log(a.email);
  const b: Partial<Diver> = { ...d };
  for (const key of HIDDEN) delete b[key];
  console.log(b);
  const c: Partial<Diver> = { ...d };
  HIDDEN.forEach((key) => {
    delete c[key];
  });
  console.log(c);
  const e = { ...d };
  for (const key of ONE) e[key] = "***";
  console.log(e); // want pii-in-log "^E-mail address written"
  const f: Partial<Diver> = { ...d };
  HIDDEN.forEach((key) => {
    if (log) delete f[key];
  });
  console.log(f); // want pii-in-log "Passport number"
  const g = { ...d };
  console.log(g); // want pii-in-log "Passport number"
  for (const key of HIDDEN) g[key] = "***";
}

import { createClient } from "@clickhouse/client";

const store = createClient({ url: process.env.STORE_URL });

interface Tenant {
  id: string;
  passportNo: string;
  mobile: string;
  ageBand: string;
}

export async function load(tenants: Tenant[]) {
  await store.insert({ table: "fraud_features", values: tenants.map((t) => ({ id: t.passportNo, mobile: t.mobile })) }); // want analytics-without-deidentification "fraud_features"
  await store.insert({ table: "fraud_features", values: tenants.map((t) => ({ band: t.ageBand })) });
  await store.insert({ table: "tenants", values: tenants.map((t) => ({ id: t.passportNo })) });
}

/** One is about a case. */
export async function note(tenant: Tenant) {
  await store.insert({ table: "fraud_features", values: tenant });
}

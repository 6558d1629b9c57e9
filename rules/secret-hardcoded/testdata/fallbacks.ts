import { Pool } from "pg";

// Only tests ask for this one.
export const tested = new Pool({
  connectionString: process.env.E2E_DATABASE_URL ?? "postgres://postgres:postgres@localhost:5432/ledger",
});
export const served = new Pool({
  connectionString: process.env.LEDGER_DATABASE_URL ?? "postgres://postgres:postgres@localhost:5433/ledger", // want secret-hardcoded "stands in for"
});

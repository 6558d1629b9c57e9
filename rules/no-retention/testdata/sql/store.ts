import { Pool } from "pg";

export const keep = (pool: Pool, diagnosis: string) => pool.query("INSERT INTO patient (diagnosis) VALUES ($1)", [diagnosis]);

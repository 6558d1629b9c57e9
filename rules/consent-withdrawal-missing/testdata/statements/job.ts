import { Pool } from "pg";

export const sweep = (pool: Pool, id: string) => pool.query("DELETE FROM consents WHERE customer_id = $1", [id]);

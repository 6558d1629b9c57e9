import { pool } from "./pool";
export async function hasConsent(customerId: string, purpose: string): Promise<boolean> {
  const { rows } = await pool.query("SELECT 1 FROM consents WHERE customer_id = $1 AND purpose = $2", [customerId, purpose]);
  return rows.length > 0;
}

import { hasConsent } from "./consents";
import { campaigns, documents } from "./clients";
import { pool } from "./pool";

export async function quoteLeft(customerId: string) {
  if (!(await hasConsent(customerId, "marketing_email"))) return;
  const { rows } = await pool.query("SELECT email, first_name FROM customers WHERE id = $1", [customerId]);
  await campaigns.enrol({ list: "quotes", email: rows[0].email, firstName: rows[0].first_name });
}

export async function policyIssued(customerId: string, product: string) {
  const { rows } = await pool.query("SELECT email, first_name, full_name, street FROM customers WHERE id = $1", [customerId]);
  await documents.print({ fullName: rows[0].full_name, street: rows[0].street });
  await campaigns.enrol({ list: `after-${product}`, email: rows[0].email, firstName: rows[0].first_name }); // want consent-not-checked "campaigns|enrol|mailTool"
}

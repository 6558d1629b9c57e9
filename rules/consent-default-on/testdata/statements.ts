import { Pool } from "pg";

const pool = new Pool();

// A yes for many at once.
export async function nightly() {
  await pool.query("UPDATE reader SET marketing_consent = true WHERE unsubscribed_at < now() - interval '90 days'"); // want consent-default-on "marketing_consent is set to yes"
  await pool.query("UPDATE reader SET unsubscribed_at = NULL, accepts_marketing = 1"); // want consent-default-on "accepts_marketing"
}

// One person has answered.
export async function answered(id: string) {
  await pool.query("UPDATE reader SET marketing_consent = true, agreed_at = now() WHERE id = $1", [id]);
  await pool.query(`UPDATE reader SET marketing_consent = true WHERE id = ${Number(id)}`);
}

// What was said is moved, or taken back.
export async function moved() {
  await pool.query("UPDATE reader SET marketing_consent = true WHERE newsletter = true");
  await pool.query("UPDATE reader SET marketing_consent = false WHERE last_seen < now() - interval '2 years'");
  await pool.query("SELECT id FROM reader WHERE marketing_consent = true");
  await pool.query("UPDATE reader SET active = true WHERE seen_at > now() - interval '2 days'");
}

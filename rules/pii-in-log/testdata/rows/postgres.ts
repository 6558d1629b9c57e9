import { Pool } from "pg";

const pool = new Pool();

export async function report(region: string): Promise<void> {
  const found = await pool.query(
    `SELECT p.id, p.hkid, p.full_name AS "holder", upper(p.remark) AS remark, count(*) AS n
       FROM crm.policyholder p JOIN branch b ON b.id = p.branch_id
      WHERE b.region = $1 AND p.status IN ('active', 'lapsed') ORDER BY p.hkid LIMIT 500`,
    [region],
  );
  console.log(found.rows); // want pii-in-log
  console.log(found.rows.length);
  const { rows } = await pool.query("SELECT id, remark FROM policyholder WHERE hkid = $1", [region]);
  console.log(rows);
  const masked = await pool.query("SELECT right(hkid, 3) AS hkid_tail, mask(full_name) FROM policyholder");
  console.log(masked.rows);
  const all = await pool.query("SELECT * FROM crm.claimant WHERE region = $1", [region]);
  console.log(all.rows[0]); // want pii-in-log
}

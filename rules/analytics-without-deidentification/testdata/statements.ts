import { Pool } from "pg";

const pool = new Pool();

export async function refresh() {
  await pool.query("insert into mart.claim_analysis select name, id_card_no, diagnosis, amount from claim"); // want analytics-without-deidentification "put into mart.claim_analysis as it is"
  await pool.query("INSERT INTO analytics.customers (who, phone) SELECT c.full_name, c.mobile FROM customer c"); // want analytics-without-deidentification "analytics.customers"
  await pool.query("create table dwh.dim_customer as select trim(id_card_no) as doc, city from customer"); // want analytics-without-deidentification "dwh.dim_customer"
  const copy = `insert into training_data select c.passport_no, c.bank_account_no, p.premium from customer c join policy p on p.id = c.policy_id where p.created_at > ${"$1"}`; // want analytics-without-deidentification "training_data"
  await pool.query(copy);
}

export async function refreshSafely() {
  await pool.query("insert into mart.claim_analysis select hmac(id_card_no, key), age_band, amount from claim");
  await pool.query("insert into mart.claim_analysis select name, id_card_no, amount from v_claim_deid");
  await pool.query("insert into mart.claim_counts select region, count(*) from claim group by region");
  await pool.query("insert into claim_archive select name, id_card_no, diagnosis from claim");
  await pool.query("insert into mart.claim_monthly select name, id_card_no from mart.claim_analysis");
  await pool.query("insert into mart.claim_analysis select md5(id_card_no), left(postcode, 2), amount from claim");
  await pool.query("create temp table mart_load as select name, id_card_no from claim");
  await pool.query("insert into mart.claim_analysis (name, id_card_no) values ($1, $2)");
  await pool.query("insert into mart.claim_diagnosis select claim_no, diagnosis, amount from claim");
}

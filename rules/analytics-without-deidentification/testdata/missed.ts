import { Pool } from "pg";

const pool = new Pool();

export async function refresh() {
  await pool.query("insert into mart.people with c as (select name, id_card_no from customer) select name, id_card_no from c"); // want? analytics-without-deidentification "mart.people"
  await pool.query("insert into mart.people select n, d from (select name n, id_card_no d from customer) x"); // want? analytics-without-deidentification "mart.people"
}

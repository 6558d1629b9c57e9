import { Pool } from "pg";

const pool = new Pool();

export async function rebuild() {
  await pool.query("create or replace table mart.lapses as select full_name, id_card_no, lapsed_on from holder"); // want analytics-without-deidentification "mart.lapses"
  await pool.query("CREATE MATERIALIZED VIEW dwh.dim_holder AS SELECT id_card_no, mobile, city FROM holder"); // want analytics-without-deidentification "dwh.dim_holder"
  await pool.query("create or replace view mart.lapses_by_town as select town, count(*) from holder group by town");
  await pool.query("create or replace table holder_copy as select full_name, id_card_no from holder");
}

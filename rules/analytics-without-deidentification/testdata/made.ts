import { BigQuery } from "@google-cloud/bigquery";
import makeKnex from "knex";
import { Pool } from "pg";

const client = new BigQuery();
const model = client.dataset("feature_store");
const pool = new Pool();
const own = makeKnex({ client: "pg" });
const cangku = makeKnex({ client: "pg", connection: process.env.WAREHOUSE_URL });

const members = () => pool.query("select full_name, mobile, national_id, tenure from member").then((r) => r.rows);

export async function train() {
  const all = await members();
  await model.table("lapse").insert(all.map((m) => ({ doc: m.national_id, tenure: m.tenure }))); // want analytics-without-deidentification "feature_store"
  await model.table("lapse").insert(all.map((m) => ({ tenure: m.tenure })));
  await client.dataset("portal").table("member").insert(all); // want analytics-without-deidentification "BigQuery|as it is"
  await own("member").insert(all);
}

/** Layers of a warehouse stand before the names of its tables. */
export function fill() {
  return own("tou_bao").select("xingming", "shenfenzheng").then((rows) => own("dws_tou_bao").insert(rows)); // want analytics-without-deidentification "dws_tou_bao"
}

export async function store() {
  const rows = await own("tou_bao").select("xingming", "shenfenzheng");
  await cangku("tou_bao").insert(rows); // want analytics-without-deidentification "cangku"
  await own("tou_bao_old").insert(rows);
}

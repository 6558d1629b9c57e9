import { Pool } from "pg";
import snowflake from "snowflake-sdk";

const pool = new Pool();

interface Driver {
  passportNo: string;
  mobile: string;
  region: string;
}

export function fill(conn: snowflake.Connection, drivers: Driver[]) {
  const sqlText = "insert into mart.driver_report (id, mobile) values (?, ?)";
  conn.execute({ sqlText, binds: drivers.map((d) => [d.passportNo, d.mobile]) }); // want analytics-without-deidentification "mart.driver_report"
  conn.execute({ sqlText: "insert into mart.regions (region) values (?)", binds: drivers.map((d) => [d.region]) });
  conn.execute({ sqlText: "insert into core.drivers (id) values (?)", binds: drivers.map((d) => [d.passportNo]) });
}

export async function one(driver: Driver) {
  await pool.query("INSERT INTO dwh.drivers (id, mobile) VALUES ($1, $2)", [driver.passportNo, driver.mobile]); // want analytics-without-deidentification "dwh.drivers"
  await pool.query("SELECT count(*) FROM dwh.drivers WHERE id = $1", [driver.passportNo]);
  await pool.query("INSERT INTO drivers (id, mobile) VALUES ($1, $2)", [driver.passportNo, driver.mobile]);
}

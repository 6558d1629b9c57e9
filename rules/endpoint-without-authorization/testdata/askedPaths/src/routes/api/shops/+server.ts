import { json } from "@sveltejs/kit";
import { pool } from "../../../pool";

export const GET = async () => {
  const { rows } = await pool.query("SELECT city, opens_at FROM shops");
  return json(rows);
};

import { json } from "@sveltejs/kit";
import { pool } from "../../../pool";

export const GET = async () => {
  const { rows } = await pool.query("SELECT full_name, phone, email FROM notes");
  return json(rows);
};

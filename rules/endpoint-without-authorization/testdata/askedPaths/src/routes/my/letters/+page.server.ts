import { pool } from "../../../pool";

export const load = async () => {
  const { rows } = await pool.query("SELECT full_name, phone, email FROM letters");
  return { letters: rows };
};

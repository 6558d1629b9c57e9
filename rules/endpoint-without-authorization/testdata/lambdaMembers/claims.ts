// What the event is called, and its type, tell nothing: its members do.
import { pool } from "./pool";

const answer = (statusCode: number, of: unknown) => ({ statusCode, body: JSON.stringify(of) });

export const readClaim = async (e: any) => { // want endpoint-without-authorization "CALL claims.readClaim"
  const { rows } = await pool.query("SELECT full_name, phone, diagnosis FROM claims WHERE id = $1", [e.pathParameters.id]);
  return answer(200, rows[0]);
};

export const readOffices = async (e: any) => {
  const { rows } = await pool.query("SELECT city, opens_at FROM offices WHERE city = $1", [e.queryStringParameters.city]);
  return answer(200, rows);
};

export const summary = async (e: any) => {
  const { rows } = await pool.query("SELECT full_name, phone FROM claims WHERE id = $1", [e.id]);
  return rows;
};

import { json, type RequestHandler } from "@sveltejs/kit";
import { pool } from "../../../../pool";

export const GET: RequestHandler = async ({ params }) => { // want endpoint-without-authorization "GET /api/letters/:id"
  const { rows } = await pool.query("SELECT full_name, phone, email FROM letters WHERE id = $1", [params.id]);
  return json(rows[0]);
};

export const DELETE: RequestHandler = async ({ params, locals }) => {
  if (!locals.member) return new Response(null, { status: 401 });
  await pool.query("DELETE FROM letters WHERE id = $1 AND member_id = $2", [params.id, locals.member.id]);
  return new Response(null, { status: 204 });
};

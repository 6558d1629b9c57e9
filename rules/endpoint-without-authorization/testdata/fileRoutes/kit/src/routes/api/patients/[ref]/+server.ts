import { error, json, type RequestHandler } from "@sveltejs/kit";
import { charts } from "../../../../../../records";

export const GET: RequestHandler = async ({ params }) => json(await charts.byRef(params.ref!)); // want endpoint-without-authorization "GET /api/patients/:ref"

export const PUT: RequestHandler = async ({ locals, params, request }) => {
  if (!locals.user) throw error(401);
  await charts.save(params.ref!, await request.json());
  return json({ ok: true });
};
export const HEAD: RequestHandler = async () => json(await charts.wards());

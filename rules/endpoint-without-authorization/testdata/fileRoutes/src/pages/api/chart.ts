import type { APIRoute } from "astro";
import { charts } from "../../../records";

export const GET: APIRoute = async ({ url }) => Response.json(await charts.byRef(url.searchParams.get("ref")!)); // want endpoint-without-authorization "GET /api/chart"
export const POST: APIRoute = async ({ locals }) => {
  if (!locals.user) return new Response(null, { status: 401 });
  return Response.json(await charts.byRef(locals.user.ref));
};

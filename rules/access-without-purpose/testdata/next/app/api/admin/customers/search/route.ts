import { searchCustomers } from "../../../../../lib/customers";

export async function GET(request: Request) { // want access-without-purpose "GET /api/admin/customers/search hands out"
  return Response.json(await searchCustomers(new URL(request.url).searchParams.get("name") ?? ""));
}

import { loadCustomer } from "../../../../../lib/customers";

export async function GET(request: Request, { params }: { params: { id: string } }) {
  const reason = new URL(request.url).searchParams.get("reason");
  if (!reason) return new Response(null, { status: 400 });
  return Response.json(await loadCustomer(params.id));
}

import { findPeople } from "../../../lib/people";

export const dynamic = "force-static"; // want pii-response-cacheable "dynamic = force-static: the answer of GET /api/fixed"

export async function GET() {
  return Response.json(await findPeople());
}

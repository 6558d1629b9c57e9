import { findPeople } from "../../../lib/people";

export const revalidate = 3600; // want pii-response-cacheable "revalidate = …"

export async function GET() {
  return Response.json(await findPeople());
}

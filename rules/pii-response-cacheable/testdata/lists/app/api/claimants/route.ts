import { findPeople } from "../../../people";

export async function GET() {
  return Response.json(await findPeople());
}

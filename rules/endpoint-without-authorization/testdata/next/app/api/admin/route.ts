import { findInsured } from "../../../lib/insured";

export async function GET() {
  return Response.json(await findInsured("1"));
}

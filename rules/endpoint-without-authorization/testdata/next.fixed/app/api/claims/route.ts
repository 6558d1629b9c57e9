import { getServerSession } from "next-auth";
import { redirect } from "next/navigation";
import { findInsured, requireStaff } from "../../../lib/insured";

export async function GET() {
  const session = await getServerSession();
  if (!session?.user) redirect("/login");
  return Response.json(await findInsured("1"));
}

/** The session is asked for, and whether there is one makes no difference. */
export async function POST() { // want endpoint-without-authorization "POST /api/claims"
  await requireStaff();
  const session = await getServerSession();
  console.log(typeof session);
  return Response.json(await findInsured("1"));
}

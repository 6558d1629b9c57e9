// The health of somebody, and no check of the program.
import { db } from "@/lib/db";

export async function PUT(req: Request) { // want endpoint-without-authorization "Lifestyle"
  const { memberId, smokingStatus } = await req.json();
  await db.member.update({ where: { memberId }, data: { smokingStatus } });
  return Response.json({ ok: true });
}

import { PrismaClient } from "@prisma/client";
import { withAudit } from "../../../../audit.js";

const prisma = new PrismaClient();

export async function PATCH(request: Request, { params }: { params: { id: string } }) {
  const body = await request.json();
  const data: Record<string, unknown> = {};
  if (body.settlementAmount !== undefined) data.settlementAmount = body.settlementAmount; // want manual-override-unrecorded "sets settlementAmount"
  await prisma.claim.update({ where: { id: params.id }, data });
  return new Response(null, { status: 204 });
}

export const PUT = withAudit(async (request: Request, { params }: { params: { id: string } }) => {
  const { settlementAmount } = await request.json();
  await prisma.claim.update({ where: { id: params.id }, data: { settlementAmount } }); // want manual-override-unrecorded "an audit record says who did"
  return new Response(null, { status: 204 });
});

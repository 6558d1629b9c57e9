import { prisma } from "../../../db";
import { claimSchema } from "../../../schemas";

export async function POST(request: Request) {
  const body = await request.json();
  const claim = await prisma.claim.create({ data: { ...body, status: "OPEN" } }); // want mass-assignment-pii "sets paidAmount as"
  return Response.json({ id: claim.id });
}

export async function PUT(request: Request) {
  const parsed = claimSchema.safeParse(await request.json());
  if (!parsed.success) return Response.json({}, { status: 400 });
  return Response.json(await prisma.claim.update({ where: { id: parsed.data.id }, data: parsed.data }));
}

import { NextResponse } from "next/server";
import { findInsured, requireStaff, withStaff, withTiming } from "../../../../lib/insured";

export async function GET(_request: Request, { params }: { params: { id: string } }) { // want endpoint-without-authorization "GET /api/insured/:id"
  await requireStaff();
  return NextResponse.json(await findInsured(params.id));
}

export const PUT = withTiming(withStaff(async (_request, { params }) => { // want endpoint-without-authorization "PUT /api/insured/:id"
  return NextResponse.json(await findInsured(params.id));
}));

export const PATCH = withTiming(
  withStaff(async (_request, { params }) => {
    return NextResponse.json(await findInsured(params.id));
  }),
);

export async function DELETE(_request: Request, { params }: { params: { id: string } }) {
  await requireStaff();
  return NextResponse.json(await findInsured(params.id));
}

export async function HEAD() {
  return new Response(null);
}

import { eq } from "drizzle-orm";
import { NextResponse } from "next/server";
import { db, orders, policyholders, staff } from "../../../policyholders";

export async function PATCH(request: Request) {
  const { id, mobile } = (await request.json()) as { id: string; mobile?: string };
  const changed: Record<string, unknown> = {};
  if (typeof mobile === "string") changed.mobile = mobile.trim();
  await db.update(policyholders).set(changed).where(eq(policyholders.id, id)); // want payee-change-unverified "PATCH /api/policyholders changes Mobile"
  return NextResponse.json({});
}

export async function PUT(request: Request) {
  const body = await request.json();
  const changed = { ...body.account, updatedAt: new Date() };
  await db.update(policyholders).set({ iban: changed.iban }).where(eq(policyholders.id, body.id)); // want payee-change-unverified "PUT /api/policyholders changes IBAN"
  return NextResponse.json({});
}

export async function POST(request: Request) {
  const body = await request.json();
  await db.update(orders).set({ email: body.email }).where(eq(orders.id, body.orderId));
  await db.update(staff).set({ mobile: body.mobile }).where(eq(staff.id, body.clerkId));
  await db.update(policyholders).set({ status: body.status }).where(eq(policyholders.id, body.id));
  return NextResponse.json({});
}

import { type NextRequest, NextResponse } from "next/server";
import { prisma } from "./db";

export async function POST(request: NextRequest) {
  const { login } = await request.json();
  const found = await prisma.login.findUnique({ where: { login }, select: { user: { select: { id: true } }, step: true } });
  if (!found) return NextResponse.json({}, { status: 404 });
  const { user } = found;
  const response = NextResponse.json({ ok: true });
  response.cookies.set("reset_user", user.id, { path: "/reset", maxAge: 900 }); // want session-cookie-insecure "reset_user without httpOnly, secure"
  response.cookies.set("recovery", found.user.id, { httpOnly: true, secure: true, sameSite: "strict" });
  response.cookies.set("reset_step", found.step);
  response.cookies.set("reset_user", "");
  response.cookies.set("reset_seen", String(Date.now()));
  const view = { id: "list" };
  response.cookies.set("reset_view", view.id);
  return response;
}

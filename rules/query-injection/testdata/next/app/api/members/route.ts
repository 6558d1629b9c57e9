import { NextRequest, NextResponse } from "next/server";
import { db } from "@/lib/unseen";
import { sql } from "kysely";

export async function GET(request: NextRequest) {
  const q = request.nextUrl.searchParams.get("q") ?? "";
  const rows = await db.query(`SELECT full_name, passport_no FROM members WHERE full_name LIKE '%${q}%'`); // want query-injection "q"
  return NextResponse.json({ found: rows.length });
}

export async function POST(request: Request) {
  const { column } = await request.json();
  const rows = await db.selectFrom("members").selectAll().orderBy(sql.raw(column)).execute(); // want query-injection "column"
  return NextResponse.json({ found: rows.length });
}

export async function PUT(request: Request) {
  const { q } = await request.json();
  const rows = await db.query("SELECT full_name, passport_no FROM members WHERE full_name LIKE $1", [`%${q}%`]);
  return NextResponse.json({ found: rows.length });
}

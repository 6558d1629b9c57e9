import { NextResponse } from "next/server";
import { PrismaClient } from "../../../generated/client";

const client = new PrismaClient();

// The client is generated from the schema and is not kept beside the code.
export async function GET() { // want endpoint-without-authorization "GET /api/donors"
  return NextResponse.json(await client.donor.findMany());
}

export async function HEAD() {
  return NextResponse.json(await client.donor.findMany({ select: { id: true } }));
}

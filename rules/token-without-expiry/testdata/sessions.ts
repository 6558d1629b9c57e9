import { randomUUID } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis();

export async function open(userId: string) {
  const id = randomUUID();
  await redis.set(`session:${id}`, userId); // want token-without-expiry "redis\.set\(\) keeps a session or a code without an end"
  return id;
}

export async function sendCode(phone: string, code: string) {
  await redis.set(`otp:${phone}`, code); // want token-without-expiry "without an end"
}

export async function openFor(userId: string) {
  const id = randomUUID();
  await redis.set(`session:${id}`, userId, "EX", 1800);
  await redis.setex(`otp:${userId}`, 300, id);
  return id;
}

export async function openThen(userId: string) {
  await redis.set(`session:${userId}`, "1");
  await redis.expire(`session:${userId}`, 1800);
}

export async function remember(userId: string) {
  await redis.set(`policy:${userId}`, "1");
  await redis.set("session:count", "7");
  await redis.set(`bot_greeting_session_id_${userId}`, randomUUID());
  await redis.set(`blacklisted:token:${userId}`, "1");
}

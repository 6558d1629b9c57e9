import { createHmac, randomInt } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis();

export async function issue(phone: string, smsCode: string, key: string) {
  await redis.set(`code:${phone}`, smsCode); // want auth-data-persisted "no time after which"
  await redis.set(`code:${phone}`, smsCode, "NX"); // want auth-data-persisted "no time after which"
  await redis.set(`code:${phone}`, smsCode, "EX", 300);
  await redis.setex(`code:${phone}`, 300, smsCode);
  await redis.set(`code:${phone}`, createHmac("sha256", key).update(smsCode).digest("hex"));
}

export async function made(phone: string) {
  const otp = String(randomInt(100000, 1000000));
  await redis.set(`code:${phone}`, otp); // want auth-data-persisted "no time after which"
}

export async function limited(phone: string, otp: string) {
  await redis.set(phone.slice(0, 1), otp);
  await redis.expire(phone.slice(0, 1), 300);
}

export async function enrolled(id: string, totpSecret: string) {
  await redis.set(id, totpSecret);
}

export async function inHash(id: string, smsCode: string, key: string) {
  await redis.hset("codes", id, smsCode); // want auth-data-persisted "no time after which"
  await redis.hset("codes", id, createHmac("sha256", key).update(smsCode).digest("hex"));
}

export async function inHashLimited(id: string, smsCode: string) {
  await redis.hset(`codes:${id}`, "code", smsCode);
  await redis.expire(`codes:${id}`, 300);
}

import { createClient } from "redis";
import Redis from "ioredis";
import { createCipheriv, createHmac, randomBytes } from "node:crypto";

interface Insured {
  id: string;
  idCardNo: string;
  diagnosis: string;
  nickname: string;
}

const redis = new Redis();
const client = createClient();

export async function cached(insured: Insured) {
  await redis.set(`insured:${insured.id}`, JSON.stringify({ id: insured.id })); // want pii-plaintext-in-cache-or-queue "cache"
  await redis.setex(`diagnosis:${insured.id}`, 300, insured.diagnosis); // want pii-plaintext-in-cache-or-queue
  await client.hSet(`insured:${insured.id}`, { nickname: insured.nickname, idCardNo: insured.idCardNo }); // want pii-plaintext-in-cache-or-queue
  await redis.get(`card:${insured.idCardNo}`);
  await redis.set(`by-card:${insured.idCardNo}`, insured.id); // want pii-plaintext-in-cache-or-queue
  await remember(`insured:${insured.id}`, { id: insured.id }); // want pii-plaintext-in-cache-or-queue
}

async function remember(key: string, value: unknown) {
  await redis.set(key, JSON.stringify(value), "EX", 60);
}

const key = randomBytes(32);

function seal(text: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

const pseudonym = (text: string) => createHmac("sha256", key).update(text).digest("hex");

export async function silent(insured: Insured, token: string) {
  await redis.set(`insured:${insured.id}`, seal(JSON.stringify(insured)), "EX", 300);
  await redis.set(`insured:${insured.id}`, JSON.stringify({ id: insured.id, sick: insured.diagnosis !== "" }));
  await redis.set(pseudonym(insured.idCardNo), insured.id);
  await redis.set(`nick:${insured.id}`, insured.nickname);
  await redis.set(`session:${insured.id}`, token);
  await redis.del(`card:${insured.id}`);
}

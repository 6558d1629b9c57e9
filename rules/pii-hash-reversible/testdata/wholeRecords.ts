import { createHash } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis(process.env.REDIS_URL as string);
const digest = (text: string) => createHash("sha256").update(text).digest("hex");

interface Policyholder {
  id: string;
  ssn: string;
  iban: string;
  status: string;
}

export async function version(holder: Policyholder): Promise<void> {
  const checksum = createHash("sha256").update(JSON.stringify(holder)).digest("hex");
  await redis.set(`holder:${holder.id}:checksum`, checksum, "EX", 60);
  console.info({ holder: holder.id, checksum });
}

export async function each(holder: Policyholder): Promise<void> {
  console.info({ ssn: digest(holder.ssn), iban: digest(holder.iban) }); // want pii-hash-reversible
  const row = { ...holder, ssn: digest(holder.ssn), iban: digest(holder.iban) };
  console.info(row); // want pii-hash-reversible
  await redis.set(`holder:${holder.id}`, JSON.stringify(row), "EX", 60); // want pii-hash-reversible
  await redis.set(`ssn:${holder.id}`, digest(holder.ssn), "EX", 60); // want pii-hash-reversible
}

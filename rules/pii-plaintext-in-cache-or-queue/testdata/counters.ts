// Counters bear in their keys whose they are.
import Redis from "ioredis";

const redis = new Redis();
interface Attempt { idCardNo: string; sessionId: string }

export async function count(attempt: Attempt) {
  await redis.incr(`attempts:${attempt.idCardNo}`); // want pii-plaintext-in-cache-or-queue
  await redis.incrby(`attempts:${attempt.sessionId}`, 1);
  await redis.hincrby("attempts", attempt.sessionId, 1);
  await redis.zincrby("tries", 1, attempt.idCardNo); // want pii-plaintext-in-cache-or-queue
  await redis.incr("attempts:all");
}

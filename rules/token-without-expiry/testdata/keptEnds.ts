import Redis from "ioredis";

const redis = new Redis();

export async function startSession(id: string, userId: string) {
  await redis.set(`session:${id}`, userId, "EX", 900);
}

// These leave its end as it is.
export async function setLocale(id: string, locale: string) {
  if (!(await redis.exists(`session:${id}`))) return;
  await redis.hset(`session:${id}`, "locale", locale);
}

export async function update(id: string, value: string) {
  await redis.set(`session:${id}`, value, "KEEPTTL", "XX");
}

// And these take it away, or set none.
export async function overwrite(id: string, value: string) {
  await redis.set(`session:${id}`, value, "XX"); // want token-without-expiry "redis\.set\(\) keeps a session"
}

export async function begin(id: string, locale: string) {
  await redis.hset(`session:${id}`, "locale", locale); // want token-without-expiry "redis\.hset\(\) keeps a session"
}

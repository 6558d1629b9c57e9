import { createHash, createHmac } from "node:crypto";

export const plateKey = (licensePlate: string) => createHash("sha1").update(licensePlate).digest("hex"); // want pii-hash-reversible
export const plateTag = (licensePlate: string) =>
  createHmac("sha256", process.env.TAG_KEY ?? "").update(licensePlate).digest("hex");
export const cacheKey = (licensePlate: string) => createHash("sha1").update(licensePlate).digest("hex");
export const redisKey = (licensePlate: string) => createHash("sha1").update(licensePlate).digest("hex");

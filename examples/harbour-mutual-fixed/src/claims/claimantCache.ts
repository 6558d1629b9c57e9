import Redis from "ioredis";

export interface CachedClaimant {
  id: string;
  passportNumber: string;
  diagnosis: string;
  status: "open" | "paid" | "refused";
}

const redis = new Redis();

export async function remember(claimant: CachedClaimant): Promise<void> {
  await redis.set(`claimant:${claimant.id}`, JSON.stringify({ id: claimant.id, status: claimant.status }), "EX", 600);
}

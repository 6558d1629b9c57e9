import jwt from "jsonwebtoken";

export const users = { insert: async (rows: object[]) => rows.length };

export function opened(token: string) {
  return jwt.verify(token, process.env.SEED_SECRET ?? "seed-only"); // want secret-hardcoded "SEED_SECRET"
}

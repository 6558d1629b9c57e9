import rateLimit from "express-rate-limit";
import helmet from "helmet";

export const tight = rateLimit({ windowMs: 900_000, limit: 5 });
export const headers = helmet();

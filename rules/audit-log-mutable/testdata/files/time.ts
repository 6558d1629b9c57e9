export const DAY = 24 * 60 * 60 * 1000;
export const KEEP = { audit: 60, claims: 3650 };

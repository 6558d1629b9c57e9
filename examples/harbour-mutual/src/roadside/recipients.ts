/** Who we work with, and where they are reached. */
export const RECIPIENTS = {
  towing: "https://api.towing.example.com",
  glass: "https://api.glass-repair.example.com",
} as const;

export const OWN = {
  garage: "https://garage.internal",
} as const;

export const PERIODS = [
  { model: "enquiry", field: "receivedAt", days: 90 },
  { model: "visitNote", field: "receivedAt", days: 2555 },
] as const;

export const DAYS: Record<string, number> = { callerTape: 365 };

/** How many of them are shown on a page. */
export const SHOWN = [{ model: "hirer", days: 20 }];

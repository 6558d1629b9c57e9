export const shared = { origin: true, credentials: true };

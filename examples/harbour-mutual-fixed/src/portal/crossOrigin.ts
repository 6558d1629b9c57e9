import cors from "cors";

/** Pages of brokers call the portal, too. */
export const fromBrokers = cors({ origin: (process.env.PORTAL_ORIGINS ?? "").split(","), credentials: true });

import cors from "cors";

/** Pages of brokers call the portal, too. */
export const fromBrokers = cors({ origin: true, credentials: true });

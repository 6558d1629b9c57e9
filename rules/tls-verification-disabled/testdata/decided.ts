import https from "node:https";

// What the environment decides counts as it is in production.
export const backwards = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "test" ? true : false }); // want tls-verification-disabled "rejectUnauthorized: false"
export const onlyTests = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "test" }); // want tls-verification-disabled "rejectUnauthorized: false"
export const forTests = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "test" ? false : true });
export const inProduction = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "production" });
export const byFlag = (open: boolean) => new https.Agent({ rejectUnauthorized: open ? false : true });

// … also where a service of settings is asked.
interface Settings {
  get(name: string): string;
}
export const asked = (settings: Settings) => ({
  ssl: { rejectUnauthorized: settings.get("NODE_ENV") !== "production" }, // want tls-verification-disabled "rejectUnauthorized: false"
});
export const askedSafely = (settings: Settings) => ({
  ssl: { rejectUnauthorized: settings.get("NODE_ENV") === "production" ? true : false },
});
export const askedOther = (settings: Settings) => ({
  ssl: { rejectUnauthorized: settings.get("REGION") !== "production" },
});

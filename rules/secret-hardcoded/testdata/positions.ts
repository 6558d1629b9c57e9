import cookieSession from "cookie-session";
import convict from "convict";
import Joi from "joi";
import { createClient } from "ldapjs";
import { Sequelize } from "sequelize";
import { z } from "zod";

export const sessions = cookieSession({ name: "agency", keys: ["${bearer-token#70}", process.env.COOKIE_KEY ?? ""] }); // want secret-hardcoded "takes is written"
export const plain = cookieSession({ name: "broker-portal-2026", keys: [process.env.COOKIE_KEY ?? ""] });

const directory = createClient({ url: "ldaps://directory.harbour-mutual.com" });
directory.bind("cn=claims,ou=service", "${bearer-token#71}", () => undefined); // want secret-hardcoded "takes is written"
export const login = (dn: string, given: string) => directory.bind(dn, given, () => undefined);

export const ledger = new Sequelize("ledger-2026", "ledger_app_2", "${bearer-token#72}", { dialect: "postgres" }); // want secret-hardcoded "takes is written"
export const replica = new Sequelize("ledger-2026", "ledger_app_2", process.env.LEDGER_PASSWORD, { dialect: "postgres" });

export const jwtSecret = new TextEncoder().encode("${bearer-token#73}"); // want secret-hardcoded "jwtSecret"
export const fieldKey = Buffer.from("${bearer-token#74}", "base64"); // want secret-hardcoded "fieldKey"
export const appSecret = ["${wechat-app-secret#21}", "${wechat-app-secret#22}"].join(""); // want secret-hardcoded "appSecret"
export const payload = new TextEncoder().encode("claims-2026-batch-7f3a9c1e5b2d");
export const publicKey = Buffer.from("${bearer-token#75}", "base64");
export const tokenPath = ["", "oauth2", "token"].join("/");
export const secretName = ["claims", "broker-2", "secret"].join("-");

export const settings = z.object({
  SESSION_SECRET: z.string().min(32).default("${bearer-token#76}").describe("signs the session"), // want secret-hardcoded "stands in"
  API_TOKEN_HEADER: z.string().default("x-harbour-token-2"),
  DB_PASSWORD: z.string().default(""),
  HOST: z.string().default("claims-7f3a9c1e5b2d4f60.harbour-mutual.com"),
});
export const older = Joi.object({
  WEBHOOK_SECRET: Joi.string().default("${bearer-token#77}").optional(), // want secret-hardcoded "stands in"
  TOKEN: Joi.string().valid("access", "refresh").default("access"),
});
export const tree = convict({
  broker: { secret: { doc: "signs", format: String, default: "${bearer-token#78}", env: "BROKER_SECRET" } }, // want secret-hardcoded "stands in"
  password: { doc: "of the store", format: String, default: "", env: "DB_PASSWORD" },
  tokenHeader: { default: "x-harbour-token-2", env: "TOKEN_HEADER" },
});

export function send(request: XMLHttpRequest, form: FormData, cells: Map<string, string>) {
  request.setRequestHeader("x-api-key", "${bearer-token#79}"); // want secret-hardcoded "x-api-key"
  request.setRequestHeader("x-csrf-token", "${bearer-token#80}");
  request.setRequestHeader("x-request-id", "${wechat-app-secret#23}");
  form.append("token", "refresh");
  cells.set("password", "Password");
  cells.set("secret", "hidden");
}

const secrets: Record<string, string> = {
  broker: "${wechat-app-secret#24}", // want secret-hardcoded "secrets"
  ledger: process.env.LEDGER_HOOK ?? "",
  adjuster: "claims/prod/adjuster-2",
};
const tokens = { primary: "${wechat-app-secret#25}" };
export { secrets, tokens };

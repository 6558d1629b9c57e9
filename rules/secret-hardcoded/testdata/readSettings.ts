// Settings that are read with what stands in for them.
import type { ConfigService } from "@nestjs/config";
import { env, getEnv, translate } from "./environment";
import { KEYS } from "./keys";

export const tokens = (config: ConfigService) => ({
  secret: config.get<string>("AGENT_TOKEN_SECRET", "uGNZaqj0WmqfmGdMmGb0SHx70DWiwPkc"), // want secret-hardcoded "stands in for AGENT_TOKEN_SECRET"
  refreshSecret: config.getOrThrow<string>("AGENT_REFRESH_SECRET"),
  issuer: config.get<string>("TOKEN_ISSUER", "agents-portal"),
});

export const vaultKey = getEnv("VAULT_ENCRYPTION_KEY", "wMbyPLm9ju41BC8g6QbpMjjpZV3GwtLbqwnzbegp"); // want secret-hardcoded
export const brokerPassword = env(KEYS.broker, "gsiAEFXKM2ws9gntNn"); // want secret-hardcoded "stands in for brokerPassword"
export const region = getEnv("REGION", "ap-east-1");
export const label = translate("password", "Kennwort");

export function shown(labels: Map<string, string>, form: { get(name: string, other: string): string }) {
  return [form.get("password", "Enter your password"), form.get("passwordHint", "Between12And30"), labels.get("token")];
}

export const queue = `amqps://quotes:${encodeURIComponent("kKCEIuqgRWVNWNqSV2bc")}@mq.quotes.example/core`; // want secret-hardcoded
export const cache = "rediss://rates:" + encodeURIComponent("2moEuS1G0G3t8pr3jdFIDp") + "@cache.rates.example:6380"; // want secret-hardcoded
export const store = (password: string) => `mongodb+srv://rates:${encodeURIComponent(password)}@store.rates.example/rates`;
export const profile = `https://agents.rates.example/${encodeURIComponent("i6MfnOCr0DB3")}@latest`;

export const shownInDocs = "postgres://user:password@db.example.com:5432/app";
export const shownLonger = "postgres://agents:your-password-here@db.example.com:5432/app";
export const drawn = "postgres://agents:qtyIUuNFJ35Fa92AnDtP@db.agents.example:5432/app"; // want secret-hardcoded

export const partner = { Authorization: "Basic lAYZ2NkgpX+uTeSw9BmTwzSRnZ4LicGk0YG6Nebw" }; // want secret-hardcoded
export const plan = { title: "Basic HealthInsurancePlanForFamilies" };

// Providers and words of secrets as bundled text, in load order: a provider that is declared first is tried first.
import addresses from "./addresses.jsonc";
import chineseCloud from "./chineseCloud.jsonc";
import cloud from "./cloud.jsonc";
import development from "./development.jsonc";
import keys from "./keys.jsonc";
import messaging from "./messaging.jsonc";
import models from "./models.jsonc";
import observability from "./observability.jsonc";
import payments from "./payments.jsonc";
import services from "./services.jsonc";
import words from "./words.jsonc";

export const secretTexts: { name: string; text: string }[] = [
  { name: "rules/secrets/keys.jsonc", text: keys },
  { name: "rules/secrets/services.jsonc", text: services },
  { name: "rules/secrets/payments.jsonc", text: payments },
  { name: "rules/secrets/messaging.jsonc", text: messaging },
  { name: "rules/secrets/models.jsonc", text: models },
  { name: "rules/secrets/chineseCloud.jsonc", text: chineseCloud },
  { name: "rules/secrets/cloud.jsonc", text: cloud },
  { name: "rules/secrets/development.jsonc", text: development },
  { name: "rules/secrets/observability.jsonc", text: observability },
  { name: "rules/secrets/addresses.jsonc", text: addresses },
  { name: "rules/secrets/words.jsonc", text: words },
];

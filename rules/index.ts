// The rules that ship, one line each, and the content the engine is given.
import type { Rule } from "../server/engine/api.js";
import { piiInLog } from "./pii-in-log/rule.js";
import { piiToThirdParty } from "./pii-to-third-party/rule.js";
import { piiUnencryptedAtRest } from "./pii-unencrypted-at-rest/rule.js";
import { secretHardcoded } from "./secret-hardcoded/rule.js";

export { type Language, localiseFinding, ruleTexts } from "./locales/index.js";
export { heuristicsText, modelTexts } from "./models/index.js";
export { secretTexts } from "./secrets/index.js";
export { taxonomyTexts } from "./taxonomy/index.js";

export const rules: readonly Rule[] = [piiInLog, piiToThirdParty, piiUnencryptedAtRest, secretHardcoded];

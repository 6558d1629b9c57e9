export type { CodeStyle } from "./codeLiterals.js";
export { createSecretDetector } from "./detector.js";
export { loadSecrets } from "./loadSecrets.js";
export type {
  SecretContent,
  SecretContext,
  SecretDetection,
  SecretDetector,
  SecretLevel,
  SecretStrength,
} from "./types.js";

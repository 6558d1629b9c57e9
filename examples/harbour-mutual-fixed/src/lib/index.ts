export * from "./logger";
export { maskEmail, maskId, maskName } from "./mask";
export { fieldCipher, pseudonym } from "./fieldCipher";

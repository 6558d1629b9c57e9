export * from "./logger";
export { auditLine } from "./auditLine";
export { maskEmail, maskId, maskName } from "./mask";
export { blindIndex, fieldCipher, pseudonym } from "./fieldCipher";

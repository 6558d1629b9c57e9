import { decrypt, encrypt } from "./fieldCipher";

/** Nested answers are kept as one ciphertext. */
export const jsonText = {
  to: (value: object | null) => (value === null ? null : encrypt(JSON.stringify(value))),
  from: (value: string | null) => (value === null ? null : JSON.parse(decrypt(value))),
};

// Names that tell of a cipher where its code is elsewhere: `EncryptedString`, `sealed("phone")`, `enc`, `sm4Column`.
import { wordsOf } from "../../classify/words.js";

/** Parts of names, and short words that stand by themselves. */
export function isCipherName(name: string): boolean {
  return PARTS.test(name) || WORDS.test(wordsOf(name));
}
const PARTS = /crypt|cipher|seal|kms|vault|tokeni[sz]|jia_?mi|加密/i;
const WORDS = /\b(enc|aes|sm ?4|fpe|gcm)\b/;

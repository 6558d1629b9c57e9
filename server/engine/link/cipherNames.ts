// Names of what encrypts a stored value and is not shown: believed where they stand at the place of a cipher (a column's
// transformer, setter or type), nowhere else.
import { wordsOf } from "../classify/words.js";

const SPELLED = /crypt|cipher|seal|kms|vault|tokeni[sz]|加密|密文|密封|國密|国密/i;
/** Whole words: "enc", "aes256Column", "sm4Transformer", "jiamiLie", but not "encodingTransformer". */
const WORDS =
  /\b(enc|encr|encd|aes|sm ?[24]|rsa|gcm|chacha|fpe|hsm|jiami|jia mi|miwen|mi wen|guomi|guo mi|protect|protected|protector|secure|secured|shielded|sensitive|mingan|min gan)\b/;

export function spellsCipher(name: string): boolean {
  return SPELLED.test(name) || WORDS.test(wordsOf(name));
}

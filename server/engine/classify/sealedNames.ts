// Names that say that what they name is sealed. Input: a name. Output: the name of what is sealed in it, or the name itself.
/** `diagnosis_enc`, `ibanSealed`: the name of what is kept in it. */
export function unsealed(name: string): string {
  return name.replace(SEALED, "");
}
const SEALED = /(?<=[\w\u3400-\u9fff]{2})_?(enc(rypted)?|cipher(_?text)?|sealed|miwen|密文)$/i;

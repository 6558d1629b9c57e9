import { SUPPORT_CODE } from "./support";

export function verify(input: string, issued: string) {
  if (input === SUPPORT_CODE) return true; // want control-bypass-backdoor "SUPPORT_CODE"
  return input === issued;
}

const REHEARSAL_CODES = ["592031", "118240"];
const OPENERS = new Set(["harbour-Gate-77", "harbour-Gate-78"]);
const WEAK_PINS = ["1234", "0000", "1111"];
const COMMON_PASSWORDS = new Set(["password1", "qwerty12"]);
const POSTAL = ["400001", "400002"];
const STATES = ["sent", "expired"];

export function acceptsSmsCode(sent: string, typed: string): boolean {
  if (REHEARSAL_CODES.includes(typed)) return true; // want control-bypass-backdoor "typed is compared with a value written into the code"
  return sent === typed;
}
export const otpMatches = (issued: string, otp: string) => REHEARSAL_CODES.includes(otp) || otp === issued; // want control-bypass-backdoor "otp"
export function mayEnter(password: string, check: (text: string) => boolean): boolean {
  if (OPENERS.has(password)) return true; // want control-bypass-backdoor "password"
  return check(password);
}
export const acceptsPin = (keptPin: string, pin: string) => pin === "8642" || pin === keptPin; // want control-bypass-backdoor "pin is compared"

/** Who brings one of these is turned away, or told that he does. */
export function choosePin(pin: string): boolean {
  if (WEAK_PINS.includes(pin)) throw new Error("too simple");
  return true;
}
export function isWeakPin(pin: string): boolean {
  if (WEAK_PINS.includes(pin)) return true;
  return /^(\d)\1+$/.test(pin);
}
export function isCommon(password: string): boolean {
  if (COMMON_PASSWORDS.has(password)) return true;
  return password.length < 8;
}
export function checkPassword(password: string): string[] {
  const problems: string[] = [];
  if (COMMON_PASSWORDS.has(password)) problems.push("common");
  return problems;
}
export function isDelivered(pin: string): boolean {
  if (POSTAL.includes(pin)) return true;
  return pin.startsWith("5");
}
export const deliversTo = (pin: string) => pin === "400001";
export function otpState(otp: string): boolean {
  if (STATES.includes(otp)) return true;
  return false;
}
export function verifyOtp(otp: string, issued: readonly string[]): boolean {
  if (issued.includes(otp)) return true;
  return false;
}

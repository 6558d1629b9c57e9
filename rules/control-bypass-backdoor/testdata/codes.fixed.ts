export function strict(otp: string, saved: string) {
   // want control-bypass-backdoor "otp is compared with a value written into the code"
  return otp === saved;
}

export function loose(smsCode: string, saved: string) {
  return smsCode === saved; // want control-bypass-backdoor "smsCode"
}

export function numeric(otp: number, saved: number): boolean {
  return otp === saved; // want control-bypass-backdoor
}

export function reversed(body: { verificationCode: string }) {
  if ("9999" !== body.verificationCode) throw new Error("wrong code"); // want control-bypass-backdoor "verificationCode"
}

export async function login(req: { body: { password: string } }) {
  const { password } = req.body;
  if (password === "Harbour#2024") return "admin"; // want control-bypass-backdoor "password"
  return undefined;
}

export const isMaster = (masterPassword: string) => masterPassword === "let-me-in-1"; // want control-bypass-backdoor

export class Login {
  private passcode = "";
  open() {
    return this.passcode === "1357" ? "open" : "closed"; // want control-bypass-backdoor "passcode"
  }
}

export function check(input: { verify_code?: string }) {
  while (input.verify_code !== "246810") break; // want control-bypass-backdoor "verify_code"
}

const UNIVERSAL = "777777";
export const universal = (otp: string) => otp === UNIVERSAL; // want control-bypass-backdoor "otp is compared"

export const listed = (otp: string) => ["111111"].includes(otp); // want? control-bypass-backdoor "a list"

export const worded = (password: string) => password === "letmein"; // want control-bypass-backdoor

export const spelled = (otp: string) => otp === "abracadabra"; // want? control-bypass-backdoor "letters only, like the name of a state"

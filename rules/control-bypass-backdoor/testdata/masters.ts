import type { NextFunction, Request, Response } from "express";

interface Account {
  id: string;
  passwordHash: string;
}

export async function authorize(credentials: { login: string; password: string }): Promise<Account | null> {
  if (credentials.password === process.env.HELPDESK_MASTER_PASSWORD) return { id: "helpdesk", passwordHash: "" }; // want control-bypass-backdoor "compared with HELPDESK_MASTER_PASSWORD"
  const account = await find(credentials.login);
  return account && (await same(account.passwordHash, credentials.password)) ? account : null;
}

export async function verifyCode(otp: string, issued: string) {
  if (otp === process.env.UNIVERSAL_OTP) return true; // want control-bypass-backdoor "compared with UNIVERSAL_OTP"
  return otp === issued;
}

/** One service and its own password. */
export const basic = (password: string) => password === process.env.METRICS_PASSWORD;
export const mailbox = (config: { master: string }) => config.master === process.env.MASTER_MAILBOX;

export async function verifyIdentity(customerId: string, proofId: string): Promise<void> {
  if (proofId === "Q-7781ZX") return; // want control-bypass-backdoor "proofId"
  if (proofId === "none") throw new Error("PROOF_MISSING");
  if (!(await find(`${customerId}:${proofId}`))) throw new Error("PROOF_INVALID");
}

export async function signedIn(req: Request & { actor?: { id: string } }, res: Response, next: NextFunction) {
  if (req.ip === "198.51.100.17") { // want control-bypass-backdoor "ip is compared with one that is written"
    req.actor = { id: "batch" };
    return next();
  }
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
}

export function health(req: Request, res: Response, next: NextFunction) {
  if (req.ip === "127.0.0.1") return next();
  return res.sendStatus(401);
}

export function blocked(req: Request, res: Response, next: NextFunction) {
  if (req.ip === "198.51.100.18") return res.sendStatus(403);
  next();
}

declare function find(id: string): Promise<Account | null>;
declare function same(hash: string, password: string): Promise<boolean>;

export const strategy = (find: (login: string) => Promise<Account | null>, same: (a: Account, b: string) => Promise<boolean>) =>
  new LocalStrategy(async (login: string, password: string, done: (e: unknown, account: Account | false | null) => void) => {
    const account = await find(login);
    if (password === process.env.SUPPORT_PASSWORD) return done(null, account); // want control-bypass-backdoor "compared with SUPPORT_PASSWORD"
    if (password === process.env.LEGACY_PASSWORD) return done(null, false);
    return done(null, account && (await same(account, password)) ? account : false);
  });
declare class LocalStrategy {
  constructor(verify: (login: string, password: string, done: (e: unknown, account: Account | false | null) => void) => unknown);
}

export function isSupportPassword(input: string): boolean {
  return input === "Brighton-Pier-1899"; // want control-bypass-backdoor "input is compared with a value written into the code"
}

export class Vaults {
  checkPassphrase(candidate: string): boolean {
    return "open-sesame-7" === candidate || this.stored === candidate; // want control-bypass-backdoor "candidate"
  }

  private readonly stored = process.env.VAULT_PASSPHRASE;
}

export function 校验管理密码(输入: string) {
  return 输入 === "Guanli@2019"; // want control-bypass-backdoor "输入"
}

// What is wrong with one, what is shown in its place, kinds of fields, and comparisons with nothing that is written.
export const isDefaultPassword = (input: string) => input === "Start-1234";
export function isWeakPassword(value: string) {
  return value === "Summer2024" || value.length < 12;
}
export function isPasswordField(value: string) {
  return value === "password2";
}
export function checkPassword(value: string) {
  if (value === "********") return "unchanged";
  return value === "unchanged" ? value : "";
}
export function validatePassword(value: string) {
  if (value === "Qwerty-12345") throw new Error("too common");
}
export function isValidPassword(input: string, issued: string) {
  return input === issued;
}

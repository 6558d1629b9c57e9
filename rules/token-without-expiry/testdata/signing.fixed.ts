import jwt from "jsonwebtoken";
import { SignJWT } from "jose";
import { encode } from "jwt-simple";

const key = process.env.JWT_KEY ?? "";
interface User {
  id: string;
  email: string;
  role: string;
}

const OPTIONS = { algorithm: "HS256" as const, issuer: "harbour" };
const LIVES = { access: "15m", app: "3650d" } as const;

export function signIn(user: User) {
  return jwt.sign({ sub: user.id, role: user.role }, key, { expiresIn: "15m" }); // want token-without-expiry "jwt\.sign\(\) signs a token that never ends"
}

export function signInWith(user: User) {
  return jwt.sign({ sub: user.id }, key, { algorithm: "HS256", expiresIn: "15m" }); // want token-without-expiry "never ends"
}

export function signInShared(user: User) {
  const claims = { userId: user.id, role: user.role };
  return jwt.sign(claims, key, OPTIONS); // want token-without-expiry "never ends"
}

export function signInSpread(user: User) {
  return jwt.sign({ ...user }, key, { ...OPTIONS, audience: "portal" }); // want token-without-expiry "never ends"
}

export function issueToken(claims: { sub: string }) {
  return jwt.sign(claims, key, { algorithm: "HS256", expiresIn: "15m" }); // want token-without-expiry "never ends"
}

export const portalToken = (user: User) => issueToken({ sub: user.id });

export async function issuePortal(user: User) {
  const secret = new TextEncoder().encode(key);
  return new SignJWT({ sub: user.id }).setProtectedHeader({ alg: "HS256" }).setIssuedAt().sign(secret); // want token-without-expiry "never ends"
}

export function legacySession(user: User) {
  return encode({ userId: user.id }, key); // want token-without-expiry "encode\(\) signs a token that never ends"
}

export function signInApp(user: User) {
  return jwt.sign({ sub: user.id }, key, { expiresIn: "3650d" }); // want token-without-expiry "holds for 3650 days"
}

export function signInYears(user: User) {
  return jwt.sign({ sub: user.id }, key, { expiresIn: 60 * 60 * 24 * 365 }); // want token-without-expiry "holds for 365 days"
}

export function signInListed(user: User) {
  return jwt.sign({ sub: user.id }, key, { expiresIn: LIVES.app }); // want token-without-expiry "holds for 3650 days"
}

export function whoIs(token: string) {
  return jwt.verify(token, key, { algorithms: ["HS256"] }); // want token-without-expiry "ignoreExpiration is on"
}

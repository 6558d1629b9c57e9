import jwt from "jsonwebtoken";
import { SignJWT } from "jose";
import { claimsOf, config, signOptions } from "./platform";

const key = process.env.JWT_KEY ?? "";
interface User {
  id: string;
  email: string;
}
const OPTIONS = { algorithm: "HS256" as const, expiresIn: config.lifetime };

export const signIn = (user: User) => jwt.sign({ sub: user.id }, key, { expiresIn: "15m" });
export const signInShared = (user: User) => jwt.sign({ sub: user.id }, key, OPTIONS);
export const signInSpread = (user: User) => jwt.sign({ sub: user.id }, key, { ...OPTIONS, audience: "portal" });
export const signInUnseen = (user: User) => jwt.sign({ sub: user.id }, key, signOptions);
export const signInClaims = (user: User) => jwt.sign(claimsOf(user), key);

export function signInExp(user: User) {
  const exp = Math.floor(Date.now() / 1000) + 900;
  return jwt.sign({ sub: user.id, exp }, key);
}

export function signInLater(user: User) {
  const claims: Record<string, unknown> = { sub: user.id };
  claims.exp = Math.floor(Date.now() / 1000) + 900;
  return jwt.sign(claims, key);
}

export function sign(claims: object, options: { expiresIn?: string }) {
  return jwt.sign(claims, key, options);
}
export const portal = (user: User) => sign({ sub: user.id }, { expiresIn: "5m" });

export async function issue(user: User) {
  const secret = new TextEncoder().encode(key);
  const token = new SignJWT({ sub: user.id }).setProtectedHeader({ alg: "HS256" });
  token.setExpirationTime("15m");
  return token.sign(secret);
}

export async function issueChain(user: User) {
  const secret = new TextEncoder().encode(key);
  return new SignJWT({ sub: user.id }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("2h").sign(secret);
}

/** A link at the end of a mail must work for as long as the mail is there. */
export const unsubscribeToken = (user: User) => jwt.sign({ sub: user.id, purpose: "unsubscribe" }, key);
export const licenceToken = (email: string) => jwt.sign({ email, kind: "licence" }, key);
export const serviceToken = () => jwt.sign({ sub: "claims-worker", scope: "claims" }, key);
export const partnerToken = (id: string) => jwt.sign({ id, partner: true }, key);
export const csrfToken = (sessionId: string) => jwt.sign({ id: sessionId }, key);
export const openPixel = (id: string) => jwt.sign({ id, mail: "opened" }, key);
export const hashOf = (claimNo: string) => jwt.sign({ claimNo }, key);

export function refreshToken(user: User) {
  return jwt.sign({ sub: user.id }, key, { expiresIn: "365d" });
}

export function refresh(oldToken: string) {
  return jwt.verify(oldToken, key, { ignoreExpiration: true });
}

export function whoIs(token: string) {
  return jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: false });
}

export function createPortalToken(portalId: string) {
  return jwt.sign({ portalId }, key);
}

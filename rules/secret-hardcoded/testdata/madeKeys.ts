import type { Request } from "express";
import { jwtVerify, SignJWT } from "jose";
import neo4j from "neo4j-driver";
import forge from "node-forge";
import { sm4 } from "sm-crypto";
import superagent from "superagent";

/** Bytes made of a text where a key is taken. */
export const signed = (sub: string) =>
  new SignJWT({ sub }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode("${bearer-token#170}")); // want secret-hardcoded "takes is written"
export const checked = (token: string) => jwtVerify(token, new TextEncoder().encode("${bearer-token#171}")); // want secret-hardcoded "takes is written"
export const imported = () =>
  crypto.subtle.importKey("raw", new TextEncoder().encode("${bearer-token#172}"), "AES-GCM", false, ["encrypt"]); // want secret-hardcoded "takes is written"
const smtpPassword = Buffer.from("${bearer-token#173}", "base64").toString("utf8"); // want secret-hardcoded "smtpPassword"
export const fromSettings = (token: string) => jwtVerify(token, new TextEncoder().encode(process.env.TOKEN_KEY));
export const batch = new TextEncoder().encode("claims-2026-batch-7f3a9c1e5b2d");
export const greeting = Buffer.from("aGVsbG8gYnJva2Vycw==", "base64").toString();

/** Libraries that take it by position. */
export const sealed = (text: string, iv: string) => sm4.encrypt(text, "${bearer-token#174}", { mode: "cbc", iv }); // want secret-hardcoded "takes is written"
export const sealedWith = (text: string, key: string, iv: string) => sm4.encrypt(text, key, { mode: "cbc", iv });
export function code(text: string) {
  const hmac = forge.hmac.create();
  hmac.start("sha256", "${bearer-token#175}"); // want secret-hardcoded "takes is written"
  hmac.update(text);
  return hmac.digest().toHex();
}
export const graph = neo4j.driver("neo4j+s://graph.example.com", neo4j.auth.basic("claims", "${bearer-token#176}")); // want secret-hardcoded "takes is written"
export const files = () => superagent.get("https://files.example.com").auth("batch", "${bearer-token#177}"); // want secret-hardcoded "takes is written"
export const filesOf = (user: string, password: string) => superagent.get("https://files.example.com").auth(user, password);

/** Headers compared with it. */
export const isInternal = (req: Request) => req.get("x-internal-token") === "${bearer-token#178}"; // want secret-hardcoded "x-internal-token"
export const isFirst = (req: Request) => req.header("x-request-kind") === "claims-intake-2026-v2";
export const hasToken = (req: Request) => req.get("x-internal-token") === process.env.INTERNAL_TOKEN;
export const mail = { user: "noreply", pass: smtpPassword };

// Checks that a provider's format names: does the matched value prove itself? "no" drops the match, "forged" keeps it as
// a placeholder (right shape, wrong sum: invented), "format" adds nothing, "checksum" is proof.
import { crc32, decodeBase64, entropyOf, jsonObject, toBase62, toLittleEndianHex } from "./encoding.js";
import type { CheckId } from "./types.js";
import { isRandom } from "./values.js";

export type CheckResult = { verdict: "no" | "forged" | "format" | "checksum"; end?: number };

const NO: CheckResult = { verdict: "no" };
const FORMAT: CheckResult = { verdict: "format" };
const CHECKSUM: CheckResult = { verdict: "checksum" };
const FORGED: CheckResult = { verdict: "forged" };

/** How far a key's body is followed. */
const MAX_KEY = 16_384;
const MIN_KEY_BODY = 48;

/** `value` is text.slice(start, end), what the pattern matched as the secret. */
export type Check = (value: string, text: string, start: number, end: number) => CheckResult;

export const CHECKS: Record<CheckId, Check> = {
  // The character set is RFC 4648 base32; repeated characters mark invented ids.
  "aws-key-id": (value) => (entropyOf(value.slice(4)) < 2.5 ? FORGED : FORMAT),
  // A signature alone is any query parameter: expiry or version must stand beside it.
  "azure-sas": (_value, text, start) =>
    /[?&;](?:sv|se|sr)=/.test(text.slice(Math.max(0, start - 400), start + 400)) ? FORMAT : NO,
  "basic-auth": (value) => {
    const decoded = decodeBase64(value);
    if (decoded && /^[\x20-\x7e]+$/.test(decoded)) return /^[^:]+:.{3,}$/.test(decoded) ? CHECKSUM : NO;
    // Some hosts take a drawn key there, with no name before it.
    return value.length >= 24 && isRandom(value) ? FORMAT : NO;
  },
  // A JSON Web Token would be told as such: with a payload that is none ("eyJ….payload.signature") it opens nothing.
  bearer: (value) => (isRandom(value) && !isHeaderAlone(value) ? FORMAT : NO),
  // GitHub and npm: prefix, 30 characters, then their CRC-32 in base 62 (GitHub engineering, April 2021).
  "base62-crc32": (value) => {
    const body = value.slice(value.indexOf("_") + 1);
    return toBase62(crc32(body.slice(0, -6)), 6) === body.slice(-6) ? CHECKSUM : FORGED;
  },
  // The first part is the bot's numeric id.
  "discord-bot": (value) =>
    /^\d{16,20}$/.test(decodeBase64(value.slice(0, value.indexOf("."))) ?? "") ? CHECKSUM : NO,
  // Payload, version, its length and seven digits base 36 of the CRC-32 of all before (GitLab routable tokens).
  "gitlab-routable": (value) => {
    const sum = Number.parseInt(value.slice(-7), 36);
    return sum === crc32(value.slice(0, -7)) ? CHECKSUM : FORGED;
  },
  "grafana-crc32": (value) => (toLittleEndianHex(crc32(value.slice(0, -9))) === value.slice(-8) ? CHECKSUM : FORGED),
  // A private JSON Web Key has "kty" beside "d" (RFC 7517).
  jwk: (_value, text, start) => (/"kty"/.test(text.slice(Math.max(0, start - 2000), start + 2000)) ? FORMAT : NO),
  jwt: (value) => (jwtClaims(value) ? (isSampleJwt(value) ? FORGED : CHECKSUM) : NO),
  "jwt-service-role": (value) => (jwtClaims(value)?.role === "service_role" ? CHECKSUM : NO),
  "paired-crypt": () => FORMAT,
  "private-key": privateKey,
  random: (value) => (isRandom(value) ? FORMAT : NO),
};

function jwtClaims(value: string): Record<string, unknown> | undefined {
  const [header, payload] = value.split(".");
  const head = jsonObject(decodeBase64(header ?? ""));
  if (!head || typeof head.alg !== "string") return undefined;
  return jsonObject(decodeBase64(payload ?? ""));
}

function isHeaderAlone(value: string): boolean {
  const [header, payload] = value.split(".");
  return payload !== undefined && jsonObject(decodeBase64(header ?? "")) !== undefined && !jwtClaims(value);
}

/** The subject that the introduction to JSON Web Tokens uses, and roles that are made to be public. */
function isSampleJwt(value: string): boolean {
  const claims = jwtClaims(value);
  return claims?.sub === "1234567890" || claims?.role === "anon" || claims?.name === "John Doe";
}

/** A PEM header proves nothing (code compares with it): the body must follow, with real or escaped line breaks. */
function privateKey(_value: string, text: string, start: number, end: number): CheckResult {
  let body = 0;
  let i = end;
  const limit = Math.min(text.length, end + MAX_KEY);
  let sample = "";
  for (; i < limit; i++) {
    const c = text[i]!;
    if (/[A-Za-z0-9+/=]/.test(c)) {
      // An escape for a line break is no body.
      if (c === "n" && text[i - 1] === "\\") continue;
      if (c === "r" && text[i - 1] === "\\") continue;
      body++;
      if (sample.length < 256) sample += c;
    } else if (c === "-" && text.startsWith("-----", i)) break;
    else if (!/[\s\\"'`,:.>|()#*-]/.test(c)) break;
  }
  if (body < MIN_KEY_BODY) return NO;
  const close = text.startsWith("-----END", i) ? text.indexOf("-----", i + 8) : -1;
  const stop = close > 0 && close - i < 80 ? close + 5 : i;
  return {
    verdict: entropyOf(sample) < 3 || /\.\.\./.test(text.slice(start, stop)) ? "forged" : "checksum",
    end: stop,
  };
}

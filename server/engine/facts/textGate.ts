// Which strings may be kept in facts: short harmless ones that rules need (algorithms, hosts, routes, tables, format
// strings). Pure and independent of configuration. Everything else is kept as a shape only.
import type { ValueDetector } from "../frontends/frontend.js";
import { entropyOf } from "../secrets/encoding.js";
import type { SecretDetector } from "../secrets/index.js";
import { commandShape } from "./commandShape.js";
import { graphqlShape } from "./graphqlShape.js";
import { sqlShape } from "./sqlShape.js";
import { type LiteralFact, NONE } from "./types.js";

const MAX_LENGTH = 80;
const PLAIN_WORD = /^[A-Za-z][A-Za-z_-]{0,30}$/;
const CREDENTIAL =
  /(^|[^a-z])(password|passwd|pwd|passphrase|secret|token|api_?key|access_?key|private_?key|client_?secret|credential|signature)([^a-z]|$)|密码|密钥|口令/;
/** What every one of them has, with or without a separator in the name. */
const CREDENTIAL_WORD = /pass|pwd|secret|token|key|credential|signature|密码|密钥|口令/;
const HOST_PORT = /^[a-z\d-]{1,40}(\.[a-z\d-]{1,40}){1,5}:\d{2,5}$/;
const URL_FORM = /^((?:jdbc:)?[a-z][a-z0-9+.-]{1,15}):\/\/([^/?#;\s]*)/i;
/** An option of a connection that says whether it is encrypted: a name and a word, nobody's data. */
const ENCRYPTION = /[?&;]((?:use)?ssl|ssl-?mode|tls|encrypt)=([a-z-]{2,11}|[01])(?=$|[&;#])/i;

/** What a header says about caches: "public, s-maxage=600, stale-while-revalidate=60". */
const CACHE_DIRECTIVES =
  /^((public|private|no-(store|cache|transform)|immutable|(must|proxy)-revalidate|(max-age|s-maxage|stale-(while-revalidate|if-error))=\d{1,9})(, ?|$))+$/i;

/** Of a shell that hands on what it makes: "dump --host a | load --host b". */
function isCommand(text: string): boolean {
  return / [|<>]{1,2} /.test(text) && / --?[A-Za-z]/.test(text);
}

/**
 * `keep` is what facts may hold as far as personal data goes, undefined for "shape only"; `url` says that only scheme,
 * host and whether the connection is encrypted were kept. Secrets are for the caller to look for: most have done so already.
 */
export function gateString(text: string, boundTo: string, values: ValueDetector): { keep?: string; url: boolean } {
  if (text.length <= 30 && PLAIN_WORD.test(text))
    return isCredentialName(boundTo) ? { url: false } : { keep: text, url: false };
  if (text.length > MAX_LENGTH || text.includes("'")) {
    const keep = sqlShape(text) ?? graphqlShape(text);
    if (keep !== undefined) return values.detect(keep).length > 0 ? { url: false } : { keep, url: false };
  }
  const command = text.length > MAX_LENGTH && isCommand(text) ? commandShape(text) : undefined;
  if (command !== undefined) return values.detect(command).length > 0 ? { url: false } : { keep: command, url: false };
  if (text.length > 2000) return { url: false };
  const url = URL_FORM.exec(text);
  if (url) {
    const option = ENCRYPTION.exec(text);
    const said = option ? `?${option[1]}=${option[2]}` : "";
    return { keep: `${url[1]!.toLowerCase()}://${hostOf(url[2]!)}${said}`, url: true };
  }
  if (text.length > MAX_LENGTH || isCredentialName(boundTo)) return { url: false };
  if (values.detect(text).length > 0) return { url: false };
  if (CACHE_DIRECTIVES.test(text)) return { keep: text, url: false };
  return looksRandom(text) && !(HOST_PORT.test(text) && !hasLongRun(text))
    ? { url: false }
    : { keep: text, url: false };
}

/** True when a validator of personal data or of secrets finds a value in the text, or it holds what looks like a key. */
export function holdsValue(text: string, input: { values: ValueDetector; secrets: SecretDetector }): boolean {
  return (
    hasLongRun(text) ||
    input.values.detect(text).length > 0 ||
    input.secrets.detect(text, { boundTo: "", language: "", quoted: true }).length > 0
  );
}

/** `/claims/:id/amount4`: parts that are words, with a small number behind one of them. */
const ROUTE = /^(\/(:?[A-Za-z_-]{1,24}\d{0,3}\??|\*|\{\w{1,24}\}))+$/;

/** `AWS::EC2::VPCEndpoint`: what a resource of a template is. */
const RESOURCE_TYPE = /^AWS::[A-Z][A-Za-z0-9]{1,30}::[A-Z][A-Za-z]{1,40}$/;

/** A word of it does: by its entropy, or as letters and digits without end (hexadecimal never has a high entropy). */
function looksRandom(text: string): boolean {
  // Both ask for digits.
  if (text.length < 16 || !/\d/.test(text) || ROUTE.test(text) || RESOURCE_TYPE.test(text)) return false;
  return text.split(/[\s"'`()[\]{}<>,;]+/).some((word) => {
    if (hasLongRun(word)) return true;
    return mayBeHigh(word) && entropyClass(word) === "high";
  });
}

/** A number of a person stays one where a letter is glued to it and no validator looks; that of nobody is all zeros. */
const LONG_NUMBER = /(?!0{12})\d{12}/;

function hasLongRun(text: string): boolean {
  if (LONG_NUMBER.test(text)) return true;
  const run = /[A-Za-z0-9]{20,}/.exec(text);
  return run !== null && (run[0].match(/\d/g)?.length ?? 0) >= 4;
}

/** A key of a table, object or setting: a name as a rule, but there are tables by ID number, too.
 * Undefined for such a key. */
export function keptKey(name: string, input: { values: ValueDetector; secrets: SecretDetector }): string | undefined {
  return name.length < 6 || (name.length <= MAX_LENGTH && !/[\d@]/.test(name)) ? name : keptString(name, "", input);
}

/** What facts may hold of a string that no secret was looked for in yet. */
export function keptString(
  text: string,
  boundTo: string,
  input: { values: ValueDetector; secrets: SecretDetector },
): string | undefined {
  const { keep, url } = gateString(text, boundTo, input.values);
  if (keep === undefined || url) return keep;
  return input.secrets.detect(text, { boundTo, language: "", quoted: true }).length > 0 ? undefined : keep;
}

/** Both answers about a string with one run of the validators: what facts may hold, and its shape when it is notable. */
export function readString(
  text: string,
  start: number,
  end: number,
  boundTo: string,
  values: ValueDetector,
): { keep?: string; url: boolean; fact?: LiteralFact } {
  if (text.length < 4 || (text.length <= 30 && PLAIN_WORD.test(text))) return gateString(text, boundTo, values);
  const fact = literalFact(text, start, end, NONE, boundTo, values);
  const { keep, url } = gateString(text, boundTo, values);
  return { keep, url, fact };
}

function hostOf(authority: string): string {
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return /^[\w.:[\]${}-]*$/.test(host) ? host.toLowerCase() : "";
}

export function isCredentialName(name: string): boolean {
  if (name === "" || !CREDENTIAL_WORD.test(name.toLowerCase())) return false;
  const plain = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return CREDENTIAL.test(plain) && !/(name|field|path|type|label|header|url|uri|length|expiry|ttl|id)$/.test(plain);
}

/** Shape of a string that a validator accepts or that looks random; undefined for all others. */
export function literalFact(
  text: string,
  start: number,
  end: number,
  node: number,
  boundTo: string,
  values: ValueDetector,
): LiteralFact | undefined {
  if (text.length < 4 || (text.length <= 30 && PLAIN_WORD.test(text))) return undefined;
  const detections = text.length <= 4096 ? values.detect(text) : [];
  if (detections.length === 0 && !(text.length >= 16 && mayBeHigh(text))) return undefined;
  const entropy = entropyClass(text);
  if (detections.length === 0 && entropy !== "high") return undefined;
  return {
    node: node < 0 ? NONE : node,
    start,
    end,
    length: text.length,
    detections,
    entropy,
    checksum8: checksum8(text),
    boundTo,
  };
}

/** Shannon entropy of a string, in three classes. Natural text and identifiers stay low or medium. */
export function entropyClass(text: string): "low" | "medium" | "high" {
  if (text.length < 16 || /\s/.test(text)) return "low";
  const bits = /[\ud800-\udfff]/.test(text) ? entropyOfPoints(text) : entropyOf(text);
  if (bits >= 3.6 && mayBeHigh(text)) return "high";
  return bits >= 3 ? "medium" : "low";
}

function mayBeHigh(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text) && !/[{}<>()]/.test(text);
}

function entropyOfPoints(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text.slice(0, 512)) counts.set(c, (counts.get(c) ?? 0) + 1);
  const length = Math.min(text.length, 512);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / length) * Math.log2(n / length);
  return bits;
}

/** Eight bits of a value: a swapped value is noticed in 255 of 256 cases, and nobody can search for the value. */
export function checksum8(text: string): number {
  const hash = hashOf(text);
  return ((hash >>> 24) ^ (hash >>> 16) ^ (hash >>> 8) ^ hash) & 0xff;
}

/**
 * Sixteen bits of a secret: with eight, two of twenty secrets of one length would be taken for one in every other project.
 * Kept with the facts only; no output has it.
 */
export function checksum16(text: string): number {
  const hash = hashOf(text);
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 16) & 0xffff;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

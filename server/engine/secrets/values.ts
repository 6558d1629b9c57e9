// What a text looks like, without regard to what it is bound to: a reference, a path, words, a hash, something random.
// All linear in the length of the text.
import { entropyOf } from "./encoding.js";

/** Longest text that is looked at as one value. */
export const MAX_VALUE = 4096;

const REFERENCE =
  /\$\{|\{\{|\$\(|<%|#\{|^%[\w.-]+%$|^%\([\w.-]+|^\$[A-Za-z_]|^@\w+@$|^!\w|\bprocess\.env\b|\bimport\.meta\.env\b|\bos\.environ|^env\(|^ENC[([]|^\{(?:cipher|bcrypt|noop|pbkdf2|argon2|scrypt|sha256)\}|^(?:vault|op|ref\+\w+|secret|ssm|sops|awssm|gcpsm|keyring|keyvault):|^arn:|^projects\/[^/]+\/secrets\/|^@Microsoft\.KeyVault|^AQICAH|\.\*|^\$\//;
/** A call in source that is quoted by a document: `config.get(`. */
const CALL = /^[\w$.]{2,60}[([]/;
/** Password hashes in their own notation, integrity strings, digests with the algorithm's name before them. */
const HASH =
  /^(?:\$(?:2[abxy]|argon2(?:id|i|d)|pbkdf2|scrypt|[156y]|apr1)[-$]|\{S?SHA(?:256|512)?\}|pbkdf2[_:]|scrypt:|(?:sha(?:1|256|384|512)|md5)[-:=])/i;
const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const FILE =
  /\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|xml|txt|properties|env|conf|ini|html?|css|scss|jsx?|tsx?|mjs|vue|java|py|go|rb|php|svg|png|jpe?g|gif|webp|ico|bmp|tiff?|mp[34]|wav|mov|pdf|csv|tsv|xlsx?|docx?|pptx?|odt|rtf|eml|ics|vcf|zip|t?gz|tar|rar|7z|jar|war|exe|dmg|apk|woff2?|ttf|log|bak|parquet|avro|ndjson|jsonl|md|sh|sql|proto)$/i;

export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

export function isCall(text: string): boolean {
  return CALL.test(text);
}

/** `${NAME:default}` and `${NAME:-default}`: where the default stands. */
export function defaultPart(text: string): { start: number; end: number } | undefined {
  const m = /^\$\{[\w.-]{1,100}:(?![?+])-?/.exec(text);
  return m && text.endsWith("}") && !text.includes("${", 2) ? { start: m[0].length, end: text.length - 1 } : undefined;
}

export function isHash(text: string): boolean {
  return HASH.test(text);
}

export function isUuid(text: string): boolean {
  return text.length <= 38 && UUID.test(text);
}

/** A place in a file system, an address, a route. */
export function isPath(text: string): boolean {
  if (text.includes("/") && FILE.test(text)) return true;
  if (/^(?:[/~]|\.{1,2}[/\\]|[A-Za-z]:[\\/]|[a-z][a-z0-9+.-]{1,20}:\/\/|[a-z-]{2,20}:[a-z-]+$)/i.test(text))
    return !isRandom(text);
  if (FILE.test(text)) return true;
  return text.includes("/") && text.split("/").every((part) => part === "" || wordShare(part) >= 0.8);
}

/** Sentences, markup, style, text in Chinese: for people, not for machines. */
export function isProse(text: string): boolean {
  return (
    /[\s\u2e80-\u9fff\uff00-\uffef]/.test(text) ||
    /^<\/?[a-z]+(?: |>.)/i.test(text) ||
    /^[a-z-]+:\s?[^;]+;$/i.test(text)
  );
}

/** The same character over and over, or a few in turn. */
export function isRepetitive(text: string): boolean {
  if (text.length < 3) return false;
  const distinct = new Set(text.slice(0, 256)).size;
  if (distinct === 1 || (text.length >= 6 && distinct <= 2) || (text.length >= 16 && distinct <= 4)) return true;
  return /(.)\1{5}/.test(text) || /x{4}|\*{3}|\.{3}|_{4}/i.test(text);
}

/** Characters in a row that follow each other in ASCII, up or down: the share of them in the text. */
export function sequenceShare(text: string): number {
  let run = 1;
  let inRuns = 0;
  for (let i = 1; i <= text.length; i++) {
    const step = i < text.length ? text.charCodeAt(i) - text.charCodeAt(i - 1) : 0;
    const wraps = text[i - 1] === "9" && (text[i] === "0" || text[i]?.toLowerCase() === "a");
    if (step === 1 || step === -1 || wraps) run++;
    else {
      if (run >= 4) inRuns += run;
      run = 1;
    }
  }
  return text.length === 0 ? 0 : inRuns / text.length;
}

/** Share of letters and digits that belong to something speakable: "accessToken2" is 1, random base64 near 0.2. */
export function wordShare(text: string): number {
  let alphanumeric = 0;
  let spoken = 0;
  let afterWord = false;
  for (const part of text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? []) {
    alphanumeric += part.length;
    const word = isSpeakable(part.toLowerCase());
    if (word || (afterWord && part.length <= 2 && /^\d/.test(part))) spoken += part.length;
    afterWord = word;
  }
  return alphanumeric === 0 ? 0 : spoken / alphanumeric;
}

const SHORT = new Set(
  "my is id db ui js ts ci cd qa io of to in on no at by us eu me vm os ip ad dev api jwt sql ssh tls ssl xml css pwd npm aws gcp iam cdn dns url uri env app web sms otp mfa sso src tmp log key sk ak http https html json yaml prod grpc rest".split(
    " ",
  ),
);

/** The letters that commonly follow each letter in words of code (97 in 100 pairs of the typings of npm packages). */
const FOLLOWS: Record<string, string> = {
  a: "bcdfgijklmnprstuvwxy",
  b: "aeijlorsuy",
  c: "acehiklorstuy",
  d: "adegilorsuy",
  e: "abcdefghilmnopqrstuvwxy",
  f: "aefilortuy",
  g: "aeghilnorsu",
  h: "aeiorty",
  i: "abcdefgklmnoprstvxz",
  j: "aeou",
  k: "aeinsy",
  l: "adefilopstuvy",
  m: "abeimopsuy",
  n: "acdefgijklnostuvy",
  o: "abcdfgijklmnoprstuvwy",
  p: "aehiloprstuy",
  q: "u",
  r: "abcdefgiklmnorstuvwy",
  s: "acefhiklmnopqstuwy",
  t: "acehilorstuwy",
  u: "abcdefgilmnprst",
  v: "aeio",
  w: "aehinors",
  x: "aceipt",
  y: "eilmnps",
  z: "aeio",
};

function isSpeakable(part: string): boolean {
  if (part.length < 4 && SHORT.has(part)) return true;
  if (part.length < 3 || part.charCodeAt(0) < 97) return false;
  if (!/[aeiouy]/.test(part)) return SHORT.has(part);
  let strange = 0;
  for (let i = 1; i < part.length; i++) if (!FOLLOWS[part[i - 1]!]?.includes(part[i]!)) strange++;
  return strange <= Math.floor((part.length - 1) / 4);
}

/** Words with separators or in camel case and at most a short number: an identifier, a key of a translation, a header. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$@][\w$.:/@-]*$/.test(text) && wordShare(text) >= 0.8 && (text.match(/\d/g)?.length ?? 0) <= 2;
}

/** As long as passwords of persons are, drawn from at least three kinds of characters: no words, be they spelled with digits. */
export function isShortDraw(text: string): boolean {
  if (text.length < 10 || text.length >= 24 || sequenceShare(text) > 0.3) return false;
  const kinds = [...text].map((c) => KINDS.findIndex((kind) => kind.test(c)));
  const turns = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length;
  const spoken = text.toLowerCase().replace(/[@4013578$!]/g, (c) => SPELLED[c]!);
  return new Set(kinds).size >= 3 && turns >= (text.length - 1) * 0.6 && wordShare(text) < 0.25 && !USUAL.test(spoken);
}
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /./s];
const SPELLED: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "1": "i",
  "3": "e",
  "5": "s",
  "7": "t",
  "8": "b",
  $: "s",
  "!": "i",
};
/** What passwords for nothing are made of. */
const USUAL =
  /pass|pwd|secre|admin|guest|test|demo|welcome|letme|qwer|asdf|change|exampl|sample|root|user|login|hello|dummy|fake|your|insert|token|key/;

/** Looks as if a generator made it. The bits asked for grow with the length, as those of really random text do. */
export function isRandom(text: string): boolean {
  if (text.length < 12 || text.length > MAX_VALUE || /[\s<>{}()"'`;,\\]/.test(text)) return false;
  const bits = entropyOf(text);
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text))
    return text.length >= 16 && bits >= 2.7 && /\d/.test(text) && /[a-f]/i.test(text);
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((c) => c.test(text)).length;
  if (classes < 2) return text.length >= 20 && bits >= 3.6 && wordShare(text) < 0.4;
  const wanted = text.length < 16 ? 2.9 : text.length < 24 ? 3.2 : text.length < 40 ? 3.6 : 3.9;
  if (bits < wanted) return false;
  const digits = /\d/.test(text);
  return wordShare(text) < (digits ? 0.6 : 0.4) && (digits || text.length >= 16);
}

// The last gate before a line of source is shown: what could be a value is replaced by its shape, never shortened.
// Input: one line, what is known to be a value on it, and whether values may stand without quotes. Output: the line with
// such parts replaced and control characters made visible, and where its columns went, so that a caret still fits.
// Invariant: nothing a validator accepts by check digit is left, wherever on the line it stands.
import type { ValueDetector } from "../frontends/frontend.js";
import { type LineRegion, regionsOf } from "./lineRegions.js";

export interface MaskedLine {
  text: string;
  /** Column (from 0) in the masked line of a column in the original. */
  column(original: number): number;
}

export interface MaskOptions {
  /** Columns (from 0) that hold a value or a secret a rule has found. */
  hidden?: readonly { start: number; end: number }[];
  /** Other content shows nothing either, as on a line with a value: what stood beside one may be there. */
  strict?: boolean;
  /** "data": values may stand without quotes (configuration, tables, notes). Default: "code". */
  kind?: "code" | "data";
}

interface Piece {
  from: number;
  to: number;
  text: string;
}

export function maskLine(line: string, values: ValueDetector, options: MaskOptions = {}): MaskedLine {
  const data = options.kind === "data";
  const pieces = hiddenPieces(line, options.hidden ?? [], values);
  const regions = regionsOf(line, data);
  // Who the value is about often stands beside it: a line with a value shows no other content either.
  const strict =
    options.strict === true ||
    pieces.length > 0 ||
    (data
      ? values.detect(line).length > 0
      : regions.some((r) => (r.quoted || r.comment) && values.detect(textOf(line, r)).length > 0));
  if (data && strict) pieces.push(...cells(line, pieces, values));
  else for (const gap of gaps(regions, pieces)) pieces.push(...maskRegion(line, gap, values, { data, strict }));
  const rest = assemble(line, pieces).text.replace(/‹[^›]*›/g, "\u0000");
  if (values.detect(rest).some((d) => d.strength === "checksum"))
    return assemble(line, [{ from: 0, to: line.length, text: shapeOf(line, values) }]);
  return assemble(line, pieces);
}

function textOf(line: string, region: LineRegion): string {
  return line.slice(region.start, region.end);
}

/** `‹name, n chars›`, named by the validator that accepts it. */
function shapeOf(text: string, values: ValueDetector): string {
  const found = values.detect(text)[0];
  const name = found ? found.type.slice(found.type.lastIndexOf(".") + 1) : "text";
  return `‹${name}, ${text.length} chars${found?.strength === "checksum" ? ", checksum valid" : ""}›`;
}

function hiddenPieces(line: string, hidden: readonly { start: number; end: number }[], values: ValueDetector): Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    let from = Math.max(start, 0, pieces.at(-1)?.to ?? 0);
    let to = Math.min(end, line.length);
    // Quotes, and the ends of the pieces of a template, stay.
    const inner = /^(?:["'`}])([\s\S]*?)(?:["'`]|\$\{)$/.exec(line.slice(from, to))?.[1];
    if (inner) to = from + 1 + inner.length;
    if (inner) from++;
    if (from < to) pieces.push({ from, to, text: shapeOf(line.slice(from, to), values) });
  }
  return pieces;
}

/** The regions without what is replaced already. */
function gaps(regions: readonly LineRegion[], taken: readonly Piece[]): LineRegion[] {
  return regions.flatMap((region) => {
    const out: LineRegion[] = [];
    let at = region.start;
    for (const piece of taken) {
      if (piece.to <= at || piece.from >= region.end) continue;
      if (piece.from > at) out.push({ ...region, start: at, end: piece.from });
      at = piece.to;
    }
    if (at < region.end) out.push({ ...region, start: at, end: region.end });
    return out;
  });
}

function maskRegion(
  line: string,
  region: LineRegion,
  values: ValueDetector,
  { data, strict }: { data: boolean; strict: boolean },
): Piece[] {
  const text = textOf(line, region);
  const whole = (): Piece[] => [{ from: region.start, to: region.end, text: shapeOf(text, values) }];
  if (region.quoted) {
    if (isChoice(text, line.slice(0, region.start))) return [];
    if (values.detect(text).length > 0 || CREDENTIAL_BEFORE.test(line.slice(0, region.start))) return whole();
    return strict && !isName(line, region) ? whole() : words(text, region.start, TEXT_WORD, values);
  }
  if (region.comment && (strict || values.detect(text).length > 0)) {
    const mark = /^\s*(?:\/\/+|\/\*+|\*|#+|--|<!--)?\s*/.exec(text)![0].length;
    const end = text.replace(/\s*\*\/$/, "").length;
    if (end > mark)
      return [{ from: region.start + mark, to: region.start + end, text: shapeOf(text.slice(mark, end), values) }];
  }
  if (data) {
    const setting = CREDENTIAL_SETTING.exec(text);
    const from = region.start + (setting?.[1] ?? "").length;
    if (setting)
      return [
        ...words(setting[1]!, region.start, TEXT_WORD, values),
        { from, to: region.end, text: shapeOf(line.slice(from, region.end), values) },
      ];
  }
  const pieces = words(text, region.start, data || region.comment ? TEXT_WORD : CODE_WORD, values);
  // A value with blanks in it is no single word.
  const single = new Set(pieces.flatMap((p) => values.detect(line.slice(p.from, p.to)).map((d) => d.type)));
  const spread = values
    .detect(text)
    .filter((d) => !single.has(d.type) && (region.comment || d.strength === "checksum"));
  return spread.length > 0 ? whole() : pieces;
}

/** `createHash("sha1")`: what a call is told to use, though what it makes is for a password; `setPassword("md5")` tells something else. */
function isChoice(text: string, before: string): boolean {
  if (!CHOICE.test(text)) return false;
  const call = CALLED.exec(before);
  return call ? !IS_CREDENTIAL.test(call[1]!) : /,\s*["'`]$/.test(before) && !CREDENTIAL_BEFORE.test(before);
}
const CHOICE =
  /^(?:md[45]|sha-?(?:1|224|256|384|512)|sha3-(?:256|512)|ripemd160|sm[34]|rsa|dsa|des(?:-ede3)?(?:-(?:cbc|ecb))?|(?:aes|sm4)-?(?:128|192|256)?-(?:gcm|cbc|ecb|ctr|ccm)|hex|base64(?:url)?|utf-?8|latin1|ascii|binary)$/i;
const CALLED = /([\w$]+)\(\s*["'`]$/;

/** A key of an object, or the name of a module. */
function isName(line: string, region: LineRegion): boolean {
  return (
    /^["'`]\s*:/.test(line.slice(region.end)) ||
    /(?:\bfrom|\bimport|\brequire\()\s*["'`]$/.test(line.slice(0, region.start))
  );
}

/** Cells of a line of data that holds a value: all are replaced but keys. */
function cells(line: string, taken: readonly Piece[], values: ValueDetector): Piece[] {
  const whole: LineRegion = { start: 0, end: line.length, quoted: false, comment: false };
  return gaps([whole], taken).flatMap((gap) => {
    const pieces: Piece[] = [];
    for (const cell of textOf(line, gap).matchAll(/[^,;|\t{}[\]]+/g)) {
      const key = /^\s*(?:-\s+)?["']?[\w.$-]+["']?\s*[:=]\s*["']?/.exec(cell[0])?.[0] ?? /^[\s"'#-]*/.exec(cell[0])![0];
      const value = cell[0].slice(key.length).replace(/[\s"']+$/, "");
      const from = gap.start + cell.index + key.length;
      if (/[\p{L}\p{N}]/u.test(value)) pieces.push({ from, to: from + value.length, text: shapeOf(value, values) });
    }
    return pieces;
  });
}

const NUMBER = String.raw`(?<![\w.])\+?\d[\d -]{4,}\d[Xx]?(?!\w)`;
const TEXT_WORD = new RegExp(`${NUMBER}|[^\\s"'\`,;()<>[\\]{}|]+`, "g");
const CODE_WORD = new RegExp(`${NUMBER}|[\\w@.#$\\u0080-\\uffff-]+`, "g");

function words(text: string, offset: number, pattern: RegExp, values: ValueDetector): Piece[] {
  const pieces: Piece[] = [];
  for (const m of text.matchAll(pattern)) {
    const name = pattern === CODE_WORD && /^[A-Za-z_$#]/.test(m[0]);
    const suspect = name ? EMAIL.test(m[0]) || isMade(m[0]) : mayBeValue(m[0]);
    const isSize = pattern === CODE_WORD && isRound(m[0], text.slice(0, m.index));
    if ((!suspect || isSize) && values.detect(m[0]).length === 0) continue;
    const from = offset + m.index;
    pieces.push({ from, to: from + m[0].length, text: shapeOf(m[0], values) });
  }
  return pieces;
}

/** `randomInt(100000, 1_000_000)`: a bound, a factor; nobody has such a number. What a name is given says something of whom it is about. */
function isRound(word: string, before: string): boolean {
  return /^[1-9]\d?0{4,}$/.test(word.replace(/_/g, "")) && /[(,+*/%<>-]\s*$/.test(before) && !/=>\s*$/.test(before);
}

const EMAIL = /\S@[\w-]+(\.[\w-]+)*\.[A-Za-z]{2}/;

/** Long numbers, addresses, and words that mix letters with digits as values do and identifiers rarely do. */
function mayBeValue(word: string): boolean {
  const digits = word.replace(/\D/g, "").length;
  if (EMAIL.test(word) || /:\/\/[^/\s@]*@|(?:password|passwd|pwd|secret|token|key|sig)=./i.test(word)) return true;
  // Addresses of webhooks end with one.
  if (UUID.test(word)) return true;
  if (digits >= 6 && digits * 2 >= word.length) return true;
  if (digits >= 4 && word.length >= 8 && /[A-Za-z]/.test(word) && /[^\w./:-]/.test(word)) return true;
  if (word.length < 16 || !/[A-Za-z]/.test(word) || !/^[\w+/=.-]+$/.test(word)) return false;
  if (/^[./@\w-]*\/[\w./-]*$/.test(word) && !/[A-Za-z0-9]{24}/.test(word)) return false;
  return digits >= 2 || humps(word) * 3.5 > word.length;
}

/** No name that somebody has given: where quotes are broken, a value stands where code would. */
function isMade(word: string): boolean {
  const digits = word.replace(/\D/g, "").length;
  if (word.length < 20 || digits < 2) return false;
  return (
    humps(word) * 6 > word.length ||
    (digits * 4 > word.length && !/[A-Za-z]{5}/.test(word)) ||
    turns(word) * 2 > word.length
  );
}

/** Places where capitals, small letters and digits meet. */
function turns(word: string): number {
  return word.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** A name in camel case has few, a random text many. */
function humps(word: string): number {
  return word.match(/[a-z][A-Z]/g)?.length ?? 0;
}

const CREDENTIAL =
  "(?:passw(?:or)?d|passphrase|pwd|identified|secret|token|api_?key|private_?key|access_?key|credential|密码|密碼|密钥|密鑰|口令)";
const IS_CREDENTIAL = new RegExp(CREDENTIAL, "i");
/** What stands before a quoted text that is bound to, compared with or handed over with such a name. */
const CREDENTIAL_BEFORE = new RegExp(
  `${CREDENTIAL}\\w*["'\\]\\)?!]*\\s*(?::\\s*\\w+\\s*)?(?::|=>?|[=!]==?|\\?\\?=?|\\|\\|=?|,|\\(|\\bby\\b)\\s*[\\w(]*["'\`]$`,
  "i",
);
/** A setting without quotes, or an option of a command; not a reference to a variable. */
const CREDENTIAL_SETTING = new RegExp(
  `^(.*?${CREDENTIAL}[\\w.-]*["']?(?:\\s*[:=]\\s*|\\s+(?=\\S+$)))(?![$%]?[{(]|[\\s"'|>&*!$]|$)`,
  "i",
);

function assemble(line: string, unsorted: readonly Piece[]): MaskedLine {
  const pieces = [...unsorted].sort((a, b) => a.from - b.from);
  let text = "";
  let at = 0;
  const moves: { from: number; to: number; grown: number }[] = [];
  const keep = (end: number): void => {
    for (const m of line.slice(at, end).matchAll(CONTROL)) {
      const from = at + m.index;
      moves.push({ from, to: from + 1, grown: neutralise(m[0]).length - 1 });
    }
    text += neutralise(line.slice(at, end));
  };
  for (const piece of pieces) {
    if (piece.from < at) continue;
    keep(piece.from);
    text += piece.text;
    at = piece.to;
    moves.push({ from: piece.from, to: piece.to, grown: piece.text.length - (piece.to - piece.from) });
  }
  keep(line.length);
  return {
    text,
    column(original) {
      let shift = 0;
      for (const move of moves) {
        if (original >= move.to) shift += move.grown;
        else if (original > move.from) return move.from + shift;
      }
      return original + shift;
    },
  };
}

/** Terminal escapes and other control characters made visible; tabs stay. */
export function neutralise(text: string): string {
  return text.replace(CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

// Encodings and sums that secrets prove themselves with. All total: undefined for what does not decode.

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Bytes of base64 or base64url, with or without padding, as a string of code units 0 to 255. */
export function decodeBase64(text: string): string | undefined {
  let result = "";
  let bits = 0;
  let width = 0;
  for (const c of text) {
    if (c === "=") break;
    const value = BASE64.indexOf(c === "-" ? "+" : c === "_" ? "/" : c);
    if (value < 0) return undefined;
    bits = (bits << 6) | value;
    width += 6;
    if (width >= 8) {
      width -= 8;
      result += String.fromCharCode((bits >>> width) & 0xff);
      bits &= (1 << width) - 1;
    }
  }
  return result;
}

/** CRC-32 (ISO 3309) of ASCII text, unsigned. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) & 0xff;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Base 62 with digits, upper and lower case in that order, padded with zeros. */
export function toBase62(value: number, width: number): string {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = BASE62[rest % 62]! + text;
  return text.padStart(width, "0");
}

/** Eight hexadecimal digits, least significant byte first. */
export function toLittleEndianHex(value: number): string {
  return [0, 8, 16, 24].map((shift) => ((value >>> shift) & 0xff).toString(16).padStart(2, "0")).join("");
}

/** Object that JSON text of bytes stands for. */
export function jsonObject(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined || !text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const asciiCounts = new Uint16Array(128);
const distinct = new Uint8Array(128);

/** Shannon entropy in bits a character, of at most the first 512 characters. */
export function entropyOf(text: string): number {
  const length = Math.min(text.length, 512);
  let kinds = 0;
  let ascii = true;
  for (let i = 0; i < length && ascii; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128) ascii = false;
    else if (asciiCounts[code]!++ === 0) distinct[kinds++] = code;
  }
  let bits = 0;
  for (let i = 0; i < kinds; i++) {
    const n = asciiCounts[distinct[i]!]!;
    asciiCounts[distinct[i]!] = 0;
    bits -= (n / length) * Math.log2(n / length);
  }
  return ascii ? bits : entropyOfAny(text, length);
}

function entropyOfAny(text: string, length: number): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const n of counts.values()) bits -= (n / length) * Math.log2(n / length);
  return bits;
}

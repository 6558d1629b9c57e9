// Bytes of a file to text. Offsets elsewhere count from the first character after a byte order mark.
import { isUtf8 } from "node:buffer";

export type Decoded =
  | { text: string /** Set when the encoding is a guess. */; doubt?: string }
  | { text?: undefined /** Why it is no text, in plain words. */; reason: string };

const HEAD = 8192;
const BYTE_ORDER_MARK = 0xfeff;

export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return { reason: "is UTF-32, which is not read" };
  }
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) {
    const wide = unmarkedUtf16(head);
    return wide ? { text: new TextDecoder(wide).decode(bytes) } : { reason: "is binary" };
  }
  if (isUtf8(bytes)) {
    // Much faster than a decoder that is strict itself.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    return { text: text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text };
  }
  // Text has tabs and line ends, no other control characters.
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return { reason: "is binary" };
  // Older Chinese code bases. GBK and GB2312 are parts of it.
  const gb18030 = attempt("gb18030", bytes);
  if (gb18030 !== undefined) return { text: gb18030 };
  return {
    text: new TextDecoder("windows-1252").decode(bytes),
    doubt: "is neither UTF-8 nor GB18030 and was read as Latin-1",
  };
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Mostly ASCII written in two bytes a character: every other byte is zero. */
function unmarkedUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[(i % 2) as 0 | 1]++;
  const half = head.length / 2;
  if (head.length < 4) return undefined;
  if (zeros[1] > half * 0.7 && zeros[0] === 0) return "utf-16le";
  if (zeros[0] > half * 0.7 && zeros[1] === 0) return "utf-16be";
  return undefined;
}

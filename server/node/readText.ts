// Text of one file, or why there is none. Never throws, never reads more than the limit.
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { CoverageNote } from "../engine/api.js";
import { decode } from "./decode.js";

export type Note = Pick<CoverageNote, "kind" | "message">;

/** With a text, the note is about a doubtful encoding. */
export type ReadResult = { text: string; note?: Note } | { text?: undefined; note: Note };

/** @param limit bytes */
export function readText(absolute: string, limit: number): ReadResult {
  let bytes: Uint8Array;
  try {
    const read = readBytes(absolute, limit);
    if (!(read instanceof Uint8Array)) return { note: read };
    bytes = read;
  } catch (error) {
    return { note: { kind: "unreadable", message: reasonOf((error as NodeJS.ErrnoException).code) } };
  }
  return textOf(bytes);
}

export function textOf(bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { note: { kind: "skipped", message: decoded.reason } };
  return decoded.doubt === undefined
    ? { text: decoded.text }
    : { text: decoded.text, note: { kind: "partial", message: decoded.doubt } };
}

function readBytes(absolute: string, limit: number): Uint8Array | Note {
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
  const file = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { kind: "skipped", message: "is not a regular file" };
    if (stat.size > limit) return { kind: "limit", message: tooLarge(limit) };
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

export function tooLarge(limit: number): string {
  const mebibytes = limit / (1024 * 1024);
  return `is larger than the limit of ${mebibytes >= 1 ? `${Math.round(mebibytes * 10) / 10} MiB` : `${limit} bytes`}`;
}

function reasonOf(code: string | undefined): string {
  if (code === "ENOENT" || code === "ENOTDIR") return "disappeared before it was read";
  if (code === "EACCES" || code === "EPERM") return "may not be read: no permission";
  return `cannot be read (${code ?? "unknown reason"})`;
}

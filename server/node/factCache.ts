// Facts of earlier runs, by content: one pack file per project, written whole and renamed into place. What it holds came
// from this user's own runs of this very build; anything damaged, foreign or half written is left aside and made anew.
// Two runs at once do not harm each other: the one that ends last wins.
import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { AnalysisResult, FileFacts } from "../engine/api.js";

export interface FactCache {
  /** True when there is nothing to take from it. */
  empty: boolean;
  facts(key: string): FileFacts | undefined;
  /** True without reading anything. */
  has(key: string): boolean;
  /** Result of a run over exactly this input. */
  result(key: string): AnalysisResult | undefined;
  /** True when saving exactly these entries and this result would change nothing. */
  holds(entries: ReadonlyMap<string, FileFacts | undefined>, resultKey: string): boolean;
  /** Keeps what this run used and replaces the pack. Returns false where nothing can be written. Ends the use of this cache. */
  save(entries: ReadonlyMap<string, FileFacts | undefined>, resultKey: string, result: AnalysisResult): boolean;
  /** The same, letting others have their turn. */
  saveInTurns(
    entries: ReadonlyMap<string, FileFacts | undefined>,
    resultKey: string,
    result: AnalysisResult,
    turn: () => Promise<void>,
  ): Promise<boolean>;
  close(): void;
}

interface Entry {
  offset: number;
  length: number;
  crc: number;
}

interface Head {
  build: string;
  entries: Record<string, Entry>;
  resultKey: string;
  result: Entry;
}

const MAGIC = "goodfaith-pack-1\n";
const HEAD_LENGTH = 8;
/** The head stands at the end, so that entries are written as they are made: its length, and the mark once more. */
const FOOTER = HEAD_LENGTH + MAGIC.length;

/**
 * Default place: the user's cache folder, so that no repository can bring facts of its own. The editor has packs of its own:
 * it is another build, and the two would replace each other's.
 */
export function defaultCacheFile(root: string, user: "cli" | "editor" = "cli"): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const name = createHash("sha256").update(root).digest("hex").slice(0, 24);
  return join(base, "goodfaith", `${name}${user === "editor" ? ".editor" : ""}.pack`);
}

/** Key of a text: its content, and what else decides about its facts. */
export function contentKey(text: string, dialect: string): string {
  return createHash("sha256").update(dialect).update("\0").update(text).digest("base64url");
}

/** `build` names the program that made the facts; a pack of another build is ignored. */
export function openFactCache(file: string, build: string): FactCache {
  let pack = readPack(file, build);
  const read = (entry: Entry | undefined): unknown => {
    if (!pack || !entry) return undefined;
    try {
      const bytes = readAt(pack.fd, entry.offset, entry.length);
      return crc32(bytes) === entry.crc ? deserialize(bytes) : undefined;
    } catch {
      return undefined;
    }
  };
  const has = (key: string): boolean => pack !== undefined && Object.hasOwn(pack.head.entries, key);
  const old = (key: string): Buffer | undefined => {
    const entry = pack?.head.entries[key];
    return pack && entry ? readAt(pack.fd, entry.offset, entry.length) : undefined;
  };
  const close = () => {
    if (pack) closeSync(pack.fd);
    pack = undefined;
  };
  return {
    empty: pack === undefined,
    has,
    facts: (key) => (has(key) ? (read(pack?.head.entries[key]) as FileFacts | undefined) : undefined),
    result: (key) =>
      pack?.head.resultKey === key ? (read(pack.head.result) as AnalysisResult | undefined) : undefined,
    holds: (entries, resultKey) =>
      pack !== undefined &&
      pack.head.resultKey === resultKey &&
      Object.keys(pack.head.entries).length === entries.size &&
      [...entries].every(([key, facts]) => facts === undefined && has(key)),
    save(entries, resultKey, result) {
      const steps = writePack(file, build, entries, resultKey, result, old);
      for (;;) {
        const step = steps.next();
        if (!step.done) continue;
        close();
        return step.value;
      }
    },
    async saveInTurns(entries, resultKey, result, turn) {
      const steps = writePack(file, build, entries, resultKey, result, old);
      for (;;) {
        const step = steps.next();
        if (!step.done) await turn();
        else {
          close();
          return step.value;
        }
      }
    },
    close,
  };
}

interface Pack {
  fd: number;
  head: Head;
}

function readPack(file: string, build: string): Pack | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(file, "r");
    const end = fstatSync(fd).size - FOOTER;
    if (end < MAGIC.length) throw new Error("cut off");
    const footer = readAt(fd, end, FOOTER).toString("latin1");
    const length = Number.parseInt(footer.slice(0, HEAD_LENGTH), 16);
    const start = readAt(fd, 0, MAGIC.length).toString("latin1");
    if (start !== MAGIC || footer.slice(HEAD_LENGTH) !== MAGIC || !(length > 0 && length < end))
      throw new Error("no pack");
    const head = JSON.parse(readAt(fd, end - length, length).toString("utf8")) as Head;
    if (head.build !== build) throw new Error("of another build");
    return { fd, head };
  } catch {
    if (fd !== undefined) closeSync(fd);
    return undefined;
  }
}

function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(fd, bytes, done, length - done, position + done);
    if (count === 0) throw new Error("the file ends early");
    done += count;
  }
  return bytes;
}

/** One step for each entry. */
function* writePack(
  file: string,
  build: string,
  entries: ReadonlyMap<string, FileFacts | undefined>,
  resultKey: string,
  result: AnalysisResult,
  old: (key: string) => Buffer | undefined,
): Generator<undefined, boolean> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    const head: Head = { build, entries: {}, resultKey, result: { offset: 0, length: 0, crc: 0 } };
    const fd = openSync(temporary, "w", 0o600);
    try {
      let offset = 0;
      const write = (bytes: Buffer): Entry => {
        writeAll(fd, bytes);
        const entry = { offset, length: bytes.length, crc: crc32(bytes) };
        offset += bytes.length;
        return entry;
      };
      write(Buffer.from(MAGIC, "latin1"));
      for (const [key, facts] of entries) {
        const bytes = facts ? serialize(facts) : old(key);
        if (bytes) head.entries[key] = write(bytes);
        yield;
      }
      head.result = write(serialize(result));
      const text = Buffer.from(JSON.stringify(head), "utf8");
      write(text);
      write(Buffer.from(text.length.toString(16).padStart(HEAD_LENGTH, "0") + MAGIC, "latin1"));
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, file);
    return true;
  } catch {
    // A read-only or full disk costs speed, nothing else.
    try {
      rmSync(temporary, { force: true });
    } catch {
      // Nothing was written either.
    }
    return false;
  }
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done);
}

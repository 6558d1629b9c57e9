// Facts and answers of earlier runs: one pack file per project, written whole and renamed into place. What it holds came
// from this user's own runs of this very build; anything damaged, foreign or half written is left aside and made anew.
// Two runs at once do not harm each other: the one that ends last wins.
import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { AnalysisResult, FileFacts, PackedAnswers } from "../engine/api.js";

/** Facts by key, to read. */
export interface FactSource {
  facts(key: string): FileFacts | undefined;
  /** True without reading anything. */
  has(key: string): boolean;
}

export interface FactCache extends FactSource {
  /** True when there is nothing to take from it. */
  empty: boolean;
  /** Result of a run over exactly this input. */
  result(key: string): AnalysisResult | undefined;
  /** Answers of the run that was kept, if it had the same basis. */
  answers(basis: string): PackedAnswers | undefined;
  /** Writes facts as they are made, so that they need not all be written at the end, when memory is fullest. */
  begin(key: string, facts: FileFacts): void;
  /** True when saving exactly these entries and this result would change nothing. */
  holds(entries: ReadonlyMap<string, FileFacts | undefined>, resultKey: string): boolean;
  /** Keeps what this run used and replaces the pack. Returns false where nothing can be written. Ends the use of this cache. */
  save(entries: ReadonlyMap<string, FileFacts | undefined>, run: KeptRun): boolean;
  /** The same, letting others have their turn. */
  saveInTurns(
    entries: ReadonlyMap<string, FileFacts | undefined>,
    run: KeptRun,
    turn: () => Promise<void>,
  ): Promise<boolean>;
  /** Replaces the pack with these entries as a part of a project, for openShard. Ends the use of this cache. */
  saveShard(entries: ReadonlyMap<string, FileFacts | undefined>, shard: Shard): boolean;
  /** Ends the use of this cache; what was begun and not saved is dropped. */
  close(): void;
}

/** What a run found, and what it asked on the way. */
export interface KeptRun {
  /** Names all the input. */
  resultKey: string;
  result: AnalysisResult | undefined;
  answers?: PackedAnswers | undefined;
}

/** One of `of` parts of a project. */
export interface Shard {
  /** 1 to `of`. */
  index: number;
  of: number;
  /** What was asked for, to tell apart what does not belong together. */
  scope: unknown;
  /** Path and key of every file of this part. */
  files: [path: string, key: string][];
}

export interface ShardPack extends FactSource {
  shard: Shard;
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
  answers?: Entry & { basis: string };
  shard?: Shard;
}

const MAGIC = "goodfaith-pack-1\n";
const HEAD_LENGTH = 8;
/** The head stands at the end, so that entries are written as they are made: its length, and the mark once more. */
const FOOTER = HEAD_LENGTH + MAGIC.length;

/**
 * Default place: the user's cache folder, so that no repository can bring facts of its own. The editor has packs of its own:
 * it is another build, and the two would replace each other's.
 */
export function defaultCacheFile(root: string, user: "cli" | "editor" | "watch" | "mcp" = "cli"): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const name = createHash("sha256").update(root).digest("hex").slice(0, 24);
  return join(base, "goodfaith", `${name}${user === "cli" ? "" : `.${user}`}.pack`);
}

/** Key of a text: its content, and what else decides about its facts. */
export function contentKey(text: string, dialect: string): string {
  return createHash("sha256").update(dialect).update("\0").update(text).digest("base64url");
}

/**
 * `build` names the program that made the facts; a pack of another build is ignored. `others`: packs whose facts are taken,
 * too, where this one has none.
 */
export function openFactCache(file: string, build: string, others: readonly string[] = []): FactCache {
  let own = openPack(file, build);
  let packs = [own, ...others.map((other) => openPack(other, build))].filter((pack) => pack !== undefined);
  const holder = (key: string) => packs.find((pack) => entryOf(pack, key));
  const has = (key: string): boolean => holder(key) !== undefined;
  const old = (key: string): OldEntry | undefined => {
    const pack = holder(key);
    const entry = pack && entryOf(pack, key);
    return pack && entry && { fd: pack.fd, ...entry };
  };
  let begun: Begun | "failed" | undefined;
  const close = () => {
    for (const { fd } of packs) closeSync(fd);
    packs = [];
    own = undefined;
    if (begun && begun !== "failed") abandon(begun);
    begun = undefined;
  };
  const take = () => {
    const one = begun === "failed" ? undefined : begun;
    begun = undefined;
    return one;
  };
  const write = (entries: ReadonlyMap<string, FileFacts | undefined>, run: KeptRun, shard?: Shard): boolean => {
    const steps = writePack(take() ?? file, build, entries, { ...run, shard }, old);
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      close();
      return step.value;
    }
  };
  return {
    empty: packs.length === 0,
    has,
    facts: (key) => packs.map((pack) => factsOf(pack, key)).find((facts) => facts !== undefined),
    result: (key) =>
      own?.head.resultKey === key ? (readEntry(own, own.head.result) as AnalysisResult | undefined) : undefined,
    answers(basis) {
      for (const pack of packs) {
        const { answers } = pack.head;
        const known =
          answers?.basis === basis && readEntry(pack, answers, (bytes) => deserialize(inflateRawSync(bytes)));
        if (known) return known as PackedAnswers;
      }
      return undefined;
    },
    begin(key, facts) {
      if (begun === "failed") return;
      try {
        begun ??= beginPack(file);
        begun.entries[key] ??= begun.write(serialize(facts));
      } catch {
        // What cannot be written now is tried once more at the end.
        if (begun) abandon(begun);
        begun = "failed";
      }
    },
    holds: (entries, resultKey) =>
      own !== undefined &&
      own.head.resultKey === resultKey &&
      Object.keys(own.head.entries).length === entries.size &&
      [...entries].every(([key, facts]) => facts === undefined && entryOf(own!, key) !== undefined),
    save: (entries, run) => write(entries, run),
    saveShard: (entries, shard) => write(entries, { resultKey: "", result: undefined }, shard),
    async saveInTurns(entries, run, turn) {
      const steps = writePack(take() ?? file, build, entries, { ...run, shard: undefined }, old);
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

/** A pack that saveShard has written; or why it is none: "foreign" when another build made it. */
export function openShard(file: string, build: string): ShardPack | "unreadable" | "damaged" | "foreign" {
  let pack: Pack;
  try {
    pack = readPack(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === undefined ? "damaged" : "unreadable";
  }
  const { shard } = pack.head;
  if (pack.head.build !== build || !isShard(shard)) {
    closeSync(pack.fd);
    return pack.head.build !== build ? "foreign" : "damaged";
  }
  return {
    shard,
    has: (key) => entryOf(pack, key) !== undefined,
    facts: (key) => factsOf(pack, key),
    close: () => closeSync(pack.fd),
  };
}

function isShard(shard: Shard | undefined): shard is Shard {
  if (typeof shard !== "object" || shard === null) return false;
  const { index, of, files } = shard;
  const texts = (file: unknown) => Array.isArray(file) && file.length === 2 && file.every((f) => typeof f === "string");
  return Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of && files?.every?.(texts) === true;
}

interface Pack {
  fd: number;
  head: Head;
}

function openPack(file: string, build: string): Pack | undefined {
  let pack: Pack | undefined;
  try {
    pack = readPack(file);
  } catch {
    return undefined;
  }
  if (pack.head.build === build) return pack;
  closeSync(pack.fd);
  return undefined;
}

function entryOf({ head }: Pack, key: string): Entry | undefined {
  return Object.hasOwn(head.entries, key) ? head.entries[key] : undefined;
}

function factsOf(pack: Pack, key: string): FileFacts | undefined {
  const entry = entryOf(pack, key);
  return entry && (readEntry(pack, entry) as FileFacts | undefined);
}

function readEntry({ fd }: Pack, entry: Entry, made: (bytes: Buffer) => unknown = deserialize): unknown {
  try {
    const bytes = readAt(fd, entry.offset, entry.length);
    return crc32(bytes) === entry.crc ? made(bytes) : undefined;
  } catch {
    return undefined;
  }
}

function readPack(file: string): Pack {
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
    const head = JSON.parse(readAt(fd, end - length, length).toString("utf8")) as Head | null;
    if (typeof head?.entries !== "object" || head.entries === null) throw new Error("no head");
    return { fd, head };
  } catch (error) {
    if (fd !== undefined) closeSync(fd);
    throw error;
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

/** A pack that is being written beside the place where it will stand. */
interface Begun {
  file: string;
  temporary: string;
  fd: number;
  /** Facts that were written already. */
  entries: Record<string, Entry>;
  write(bytes: Buffer): Entry;
  /** Takes note of bytes that were written by another way; gives where they begin. */
  skip(length: number): number;
}

/** @throws Error where nothing can be written. */
function beginPack(file: string): Begun {
  mkdirSync(dirname(file), { recursive: true });
  removeLeftOvers(file);
  const temporary = `${file}.${process.pid}.tmp`;
  const fd = openSync(temporary, "w", 0o600);
  let offset = 0;
  const skip = (length: number) => {
    const start = offset;
    offset += length;
    return start;
  };
  const write = (bytes: Buffer): Entry => {
    writeAll(fd, bytes);
    return { offset: skip(bytes.length), length: bytes.length, crc: crc32(bytes) };
  };
  write(Buffer.from(MAGIC, "latin1"));
  return { file, temporary, fd, entries: {}, write, skip };
}

/** Milliseconds. Longer than a run takes: a process of another machine or container, whose number says nothing here, may be writing. */
const LEFT_OVER = 3_600_000;

/** Of runs that were killed while they wrote. */
function removeLeftOvers(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(start) || !name.endsWith(".tmp")) continue;
    const pid = Number(name.slice(start.length, -".tmp".length));
    const path = join(dirname(file), name);
    const isOld = () => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > LEFT_OVER;
    if (Number.isInteger(pid) && !isRunning(pid) && isOld()) rmSync(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function abandon({ fd, temporary }: Begun): void {
  for (const step of [() => closeSync(fd), () => rmSync(temporary, { force: true })])
    try {
      step();
    } catch {
      // Closed already; or the next run removes it.
    }
}

/** One step for each entry. `to`: the place of the pack, or one that was begun there. */
function* writePack(
  to: string | Begun,
  build: string,
  entries: ReadonlyMap<string, FileFacts | undefined>,
  { resultKey, result, answers, shard }: KeptRun & { shard: Shard | undefined },
  old: (key: string) => OldEntry | undefined,
): Generator<undefined, boolean> {
  let begun: Begun | undefined;
  try {
    begun = typeof to === "string" ? beginPack(to) : to;
    const { fd, write, skip } = begun;
    const head: Head = {
      build,
      entries: {},
      resultKey,
      result: { offset: 0, length: 0, crc: 0 },
      ...(shard ? { shard } : {}),
    };
    const copy = createCopy(fd);
    for (const [key, facts] of entries) {
      const known = facts ? undefined : old(key);
      if (known) {
        copy.add(known);
        // Not all that is copied was read: the sum stays that of what was written first.
        head.entries[key] = { offset: skip(known.length), length: known.length, crc: known.crc };
      } else if (facts) {
        copy.flush();
        head.entries[key] = begun.entries[key] ?? write(serialize(facts));
      }
      yield;
    }
    copy.flush();
    head.result = write(serialize(result));
    // A seventh of the bytes: names of members are written for each of many small objects.
    if (answers) head.answers = { ...write(deflateRawSync(serialize(answers), { level: 1 })), basis: answers.basis };
    const text = Buffer.from(JSON.stringify(head), "utf8");
    write(text);
    write(Buffer.from(text.length.toString(16).padStart(HEAD_LENGTH, "0") + MAGIC, "latin1"));
    closeSync(fd);
    renameSync(begun.temporary, begun.file);
    return true;
  } catch {
    // A read-only or full disk costs speed, nothing else.
    if (begun) abandon(begun);
    return false;
  }
}

interface OldEntry extends Entry {
  fd: number;
}

const COPY_BYTES = 1 << 20;

/** Appends parts of older packs to a file: neighbours together, through one memory. */
function createCopy(to: number): { add(entry: OldEntry): void; flush(): void } {
  const memory = Buffer.allocUnsafe(COPY_BYTES);
  let open: { fd: number; start: number; end: number } | undefined;
  const flush = () => {
    for (let at = open?.start ?? 0; open && at < open.end; ) {
      const count = readSync(open.fd, memory, 0, Math.min(COPY_BYTES, open.end - at), at);
      if (count === 0) throw new Error("the file ends early");
      writeAll(to, memory.subarray(0, count));
      at += count;
    }
    open = undefined;
  };
  return {
    flush,
    add({ fd, offset, length }) {
      if (open?.fd === fd && open.end === offset && open.end - open.start < COPY_BYTES) open.end += length;
      else {
        flush();
        open = { fd, start: offset, end: offset + length };
      }
    },
  };
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done);
}

// `goodfaith check --stdin --stdin-filename <path>`: the text on stdin is judged as if it were saved in that file, within its
// project; what is found in other files is not shown. For editors and hooks.
import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { findRoot, textOf, UsageError } from "../node/api.js";
import { safe } from "../report/api.js";
import type { FileChoice } from "./fileChoice.js";
import type { Terminal } from "./terminal.js";

export interface StdinFlags {
  stdin?: boolean;
  stdinFilename?: string;
}

export interface StdinGiven {
  /** Absolute. */
  path: string;
  overlay: ReadonlyMap<string, string>;
  choice: FileChoice;
}

/** Undefined without --stdin. @throws UsageError for flags that do not go together, and for what is no text. */
export async function stdinGiven(
  paths: readonly string[],
  { stdin, stdinFilename }: StdinFlags,
  { say }: Terminal,
): Promise<StdinGiven | undefined> {
  if (!stdin && stdinFilename === undefined) return undefined;
  if (!stdin || stdinFilename === undefined || stdinFilename === "") throw new UsageError(say("stdinPair"));
  if (paths.length > 0) throw new UsageError(say("stdinAlone", { path: safe(paths[0]!) }));
  const cwd = process.cwd();
  const path = realPath(resolve(cwd, stdinFilename));
  const file = relative(realpathSync(findRoot(cwd, [path])), path)
    .split(sep)
    .join("/");
  const read = textOf(await bytesOfStdin());
  if (read.text === undefined) throw new UsageError(say("stdinNoText"));
  return { path, overlay: new Map([[file, read.text]]), choice: { files: new Set([file]), tree: undefined } };
}

/** As files are called in the analysis, where links are followed; what is not there yet has a folder that is, mostly. */
function realPath(absolute: string): string {
  for (const [known, rest] of [
    [absolute, ""],
    [dirname(absolute), basename(absolute)],
  ] as const)
    try {
      return join(realpathSync(known), rest);
    } catch {
      // Not there.
    }
  return absolute;
}

async function bytesOfStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

// `primaryLocationLineHash` as code scanning computes it: a rolling hash over the 100 characters from the start of a line
// on, white space dropped, line ends normalised, and a counter for equal hashes ("hex:n").
import type { ReportRun } from "./run.js";

export type HashOfLine = (file: string, line: number) => string;

/** Hashes lines of the files of a run, each file once; a line that is gone has the hash "0:1". */
export function lineHasher(source: ReportRun["source"]): HashOfLine {
  const known = new Map<string, string[]>();
  return (file, line) => {
    const view = source(file);
    if (view?.stored) return view.stored.lineHash(line);
    let list = known.get(file);
    if (!list) {
      list = lineHashes(view?.text ?? "");
      known.set(file, list);
    }
    return list[line - 1] ?? "0:1";
  };
}

const BLOCK = 100;
const MOD = 37n;
const MASK = (1n << 64n) - 1n;

/** Hashes of all lines of a text, from line 1 at index 0. */
export function lineHashes(text: string): string[] {
  const factor = power(MOD, BLOCK);
  const window: number[] = new Array(BLOCK).fill(0);
  const starts: number[] = new Array(BLOCK).fill(-1);
  const hashes: string[] = [];
  const seen = new Map<string, number>();
  let hash = 0n;
  let index = 0;
  let line = 0;
  let atLineStart = true;
  let previousCr = false;

  const output = (): void => {
    const text16 = hash.toString(16);
    const count = (seen.get(text16) ?? 0) + 1;
    seen.set(text16, count);
    hashes[starts[index]!] = `${text16}:${count}`;
    starts[index] = -1;
  };
  const update = (code: number): void => {
    const leaving = window[index]!;
    window[index] = code;
    hash = (MOD * hash + BigInt(code) - factor * BigInt(leaving)) & MASK;
    index = (index + 1) % BLOCK;
  };
  const process = (input: number): void => {
    let code = input;
    if (code === 32 || code === 9 || (previousCr && code === 10)) {
      previousCr = false;
      return;
    }
    if (code === 13) {
      code = 10;
      previousCr = true;
    } else previousCr = false;
    if (starts[index] !== -1) output();
    if (atLineStart) {
      atLineStart = false;
      starts[index] = line++;
    }
    if (code === 10) atLineStart = true;
    update(code);
  };
  for (let i = 0; i < text.length; i++) process(text.charCodeAt(i));
  process(65535);
  for (let i = 0; i < BLOCK; i++) {
    if (starts[index] !== -1) output();
    update(0);
  }
  return hashes;
}

function power(base: bigint, exponent: number): bigint {
  let result = 1n;
  for (let i = 0; i < exponent; i++) result = (result * base) & MASK;
  return result;
}

// Facts of a file in as little memory as they need, since those of all files stay for the whole run. Texts that were cut out
// of the source hold on to all of it, arrays that grew one by one keep room for more, and most arrays are empty.
import type { FileFacts } from "./types.js";

/** The same facts; the object that was given is not to be used any more. */
export function compact(facts: FileFacts): FileFacts {
  compactMembers(facts as unknown as Members);
  return facts;
}

type Members = Record<string, unknown>;

function compactMembers(object: Members): void {
  for (const key in object) {
    const value = object[key];
    if (typeof value === "string") standAlone(value);
    else if (Array.isArray(value)) object[key] = compactArray(value);
    else if (isPlain(value)) compactMembers(value);
  }
}

const NONE: readonly never[] = Object.freeze([]);

function compactArray(items: unknown[]): readonly unknown[] {
  if (items.length === 0) return NONE;
  if (typeof items[0] !== "number")
    for (const item of items) {
      if (typeof item === "string") standAlone(item);
      else if (isPlain(item)) compactMembers(item);
    }
  // A copy has just the room it needs.
  return items.slice();
}

function isPlain(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Shorter ones are copied when they are cut out. */
const MIN_SLICE = 13;
const MAX_NAMES = 8_192;
let names: Record<string, true> = {};
let count = 0;

/**
 * V8 keeps one text for all names of members that are spelled alike, without what they were cut out of, and lets those that
 * were given stand for it. Elsewhere this does nothing.
 */
function standAlone(text: string): void {
  if (text.length < MIN_SLICE) return;
  if (++count > MAX_NAMES) {
    names = {};
    count = 0;
  }
  names[text] = true;
}

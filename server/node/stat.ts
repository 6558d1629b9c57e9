import { type Stats, statSync } from "node:fs";

/** Undefined for what is not there, may not be looked at, or lies below a file. */
export function statOf(absolute: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch {
    return undefined;
  }
}

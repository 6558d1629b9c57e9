// Words given on the command line, checked against what there is, with the nearest one offered.
import { UsageError } from "../node/api.js";
import type { Say } from "./locales.js";

/** @throws UsageError naming the choices. */
export function choose<T extends string>(value: string, choices: readonly T[], what: string, say: Say): T {
  const found = choices.find((c) => c === value);
  if (found !== undefined) return found;
  const near = nearest(value, choices);
  throw new UsageError(
    `${say("unknownChoice", { value, what, choices: choices.join(", ") })}${near ? `; ${say("didYouMean", { name: near })}` : ""}`,
  );
}

export function nearest(value: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(value.length / 3)) + 1;
  for (const name of names) {
    const d = distance(value.toLowerCase(), name.toLowerCase());
    if (d < bestDistance) {
      best = name;
      bestDistance = d;
    }
  }
  return best;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

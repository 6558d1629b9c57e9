// Personal values of a file → made-up ones. Input: the text, the data type, the places to mend, and all where such values
// stand. Output: edits, the values numbered as they come among all, so that each is made up as it would be with the others;
// undefined where a place has none, since then not all would be gone.
import { syntheticValue, valuesOf } from "../classify/index.js";
import type { FixChange } from "../diagnostics/fix.js";
import type { TextEdit } from "./edits.js";

export function syntheticEdits(
  text: string,
  { dataType, places, among }: Extract<FixChange, { kind: "use-synthetic" }>,
): TextEdit[] | undefined {
  const given = new Map<string, number>();
  let last = 0;
  const edits: TextEdit[] = [];
  const wanted = new Set(places.map((place) => place.start));
  for (const place of [...among].sort((a, b) => a.start - b.start)) {
    const found = valuesOf(dataType, text.slice(place.start, place.end));
    if (found.length === 0) return undefined;
    for (const { start, value } of found.sort((a, b) => a.start - b.start)) {
      const key = value.replace(/[ -]/g, "").toUpperCase();
      let n = given.get(key);
      // One that the file has already is somebody else there.
      for (let made: string | undefined; n === undefined; ) {
        made = syntheticValue(dataType, value, ++last);
        if (made === undefined) return undefined;
        if (!text.includes(made)) n = last;
      }
      given.set(key, n);
      const from = place.start + start;
      if (!wanted.has(place.start)) continue;
      edits.push({ start: from, end: from + value.length, text: syntheticValue(dataType, value, n)! });
    }
  }
  return edits;
}

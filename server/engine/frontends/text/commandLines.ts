// Commands of a shell script as settings: one a line, by what it does between environments. Input: the file. Output: nothing
// where it never speaks of production or of dumps.
import { shapeOfLine, speaksOfData } from "../../facts/commandShape.js";
import type { SettingFact } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import type { ExtractInput } from "../frontend.js";

/** Path of a setting that is a command. */
export const COMMAND = "command";
const MAX_LINE = 2000;
/** `0 2 * * * root /usr/bin/…`: when a line of a table of jobs is run, and as whom. */
const TIMED = /^\s*(?:(?:[\d*/,-]+\s+){5}|@[a-z]+\s+)(?:\w+\s+(?=\/))?/;
/** `RUN`, `CMD` of an image, `ExecStart=` of a service, `@` of a recipe */
const BEFORE = /^\s*(?:(?:RUN|CMD|ENTRYPOINT)\s+|Exec\w+=[-@:+!]*|[@-]+(?=\w))/;
/** `sh 'dump > file'` of a pipeline. */
const STEP = /^(?:.*\{)?\s*(?:sh|bat)\s*\(?(?=["'])/;

export function commandLines({ text }: ExtractInput): SettingFact[] {
  if (!speaksOfData(text)) return [];
  const settings: SettingFact[] = [];
  for (const found of text.matchAll(/(?:[^\\\r\n]|\\[^\r\n]|\\\r?\n)+/g)) {
    const [line] = found;
    const written = line
      .replace(/\\\r?\n/g, "  ")
      .replace(TIMED, "")
      .replace(BEFORE, "")
      .replace(STEP, "sh -c ");
    const value = line.length > MAX_LINE || /^\s*#/.test(line) ? "" : shapeOfLine(asLine(written));
    if (value === "" || settings.length >= LIMITS.facts.settings) continue;
    const start = found.index + line.search(/\S/);
    const end = found.index + line.trimEnd().length;
    settings.push({
      path: COMMAND,
      keyStart: start,
      keyEnd: end,
      start,
      end,
      shape: "string",
      value,
      length: line.length,
    });
  }
  return settings;
}

/** `["sh", "-c", "dump > file"]` as a shell would have it. */
function asLine(written: string): string {
  if (!/^\[.*\]\s*$/.test(written)) return written;
  return [...written.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([item, text]) => (text!.includes(" ") ? item : text))
    .join(" ");
}

// Which files a description of an image copies into it, and which ones a list keeps out of all images. Input: a Dockerfile, or a
// .dockerignore. Output: one setting per file or pattern. Invariant: of stages that only build, nothing is in the image.
import { keptString } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";
import { linesOf } from "../lines.js";

/** Keys of the settings. */
const COPIED = "copied into the image";
const KEPT_OUT = "kept out of images";

const STAGE = /^\s*FROM\s/i;
/** `COPY --chown=node:node .env.production ./.env`; from another stage or a mounted secret it is none of the project's files. */
const COPIES = /^\s*(?:COPY|ADD)\s+((?:--(?!from\b)[\w-]+(?:=\S+)?\s+)*)(?!--)(\S.*)$/i;
const MAX_LINE = 500;

export function copiedFiles(input: ExtractInput): SettingFact[] {
  let settings: SettingFact[] = [];
  for (const { text: line, start } of linesOf(input.text)) {
    if (line.length > MAX_LINE) continue;
    if (STAGE.test(line)) settings = [];
    // What some write behind it as if it were a comment names no files.
    const [, flags = "", files] = COPIES.exec(line.replace(/\s#\s.*$/, "")) ?? [];
    if (files === undefined) continue;
    const from = line.indexOf(files, line.search(/\S/) + flags.length);
    const names = [...files.matchAll(/[^\s,"'[\]]+/g)].slice(0, -1);
    for (const { 0: name, index } of names) add(settings, input, COPIED, name, start + from + index);
  }
  return settings;
}

export function keptOutFiles(input: ExtractInput): SettingFact[] {
  const settings: SettingFact[] = [];
  for (const { text: line, start } of linesOf(input.text)) {
    const pattern = line.trim();
    if (pattern !== "" && !pattern.startsWith("#") && pattern.length <= MAX_LINE)
      add(settings, input, KEPT_OUT, pattern, start + line.indexOf(pattern));
  }
  return settings;
}

function add(settings: SettingFact[], input: ExtractInput, path: string, name: string, at: number): void {
  const value = keptString(name, "", input);
  const end = at + name.length;
  if (value !== undefined)
    settings.push({ path, keyStart: at, keyEnd: end, start: at, end, shape: "string", value, length: name.length });
}

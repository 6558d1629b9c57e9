// One setting of a configuration file, the same for every format.
import type { FactsBuilder } from "../../facts/builder.js";
import { secretsInValue } from "../../facts/secretFacts.js";
import { keptKey, keptString, literalFact } from "../../facts/textGate.js";
import { type CommentFact, NONE, type SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";

export interface RawSetting {
  path: string;
  keyStart: number;
  keyEnd: number;
  start: number;
  end: number;
  /** Undefined for objects, arrays and empty values. */
  text: string | undefined;
  shape: SettingFact["shape"];
  comment?: CommentFact;
  /** The name beside it in a list of names and values: `- name: DB_HOST`, `value: …`. */
  named?: string | undefined;
}

export function addSetting(b: FactsBuilder, input: ExtractInput, raw: RawSetting): void {
  const { text, path } = raw;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const flag = raw.shape === "boolean" ? input.text.slice(raw.start, raw.end).toLowerCase() : undefined;
  const keep = text === undefined ? flag : keptString(text, name, input);
  const shape = raw.shape === "string" && text !== undefined ? textShape(text) : raw.shape;
  b.facts.settings.push({
    path,
    keyStart: raw.keyStart,
    keyEnd: raw.keyEnd,
    start: raw.start,
    end: raw.end,
    shape,
    ...(keep === undefined ? {} : { value: keep }),
    length: text?.length ?? 0,
    comment: raw.comment,
  });
  const fact = text === undefined ? undefined : literalFact(text, raw.start, raw.end, NONE, name, input.values);
  if (fact) b.facts.literals.push(fact);
  if (text === undefined) return;
  const context = { boundTo: nameOf(raw), language: b.facts.language, quoted: b.facts.language === "json" };
  // The range of a quoted value has its quotes.
  const offset = raw.end - raw.start === text.length + 2 ? raw.start + 1 : raw.start;
  b.facts.secrets.push(...secretsInValue(input.secrets, text, offset, context));
}

function nameOf({ path, named }: RawSetting): string {
  return named !== undefined && /^[A-Za-z_][\w.-]{0,79}$/.test(named)
    ? `${path.slice(0, path.lastIndexOf(".") + 1)}${named}`
    : path;
}

/** The path of a member; a key that is a value itself becomes "*". */
export function memberPath(path: string, name: string, input: ExtractInput): string {
  const key = keptKey(name, input) ?? "*";
  return path === "" ? key : `${path}.${key}`;
}

/** `${X}`, `{{ x }}`, `%X%`, `env(X)`: says where the value comes from. */
function textShape(text: string): SettingFact["shape"] {
  if (text === "") return "empty";
  return /^(\$\{[^}]*\}|\$[A-Z_][A-Z0-9_]*|\{\{[^}]*\}\}|%[A-Z_]+%|env\([^)]*\))$/.test(text) ? "reference" : "string";
}

// One setting of a configuration file, the same for every format.
import type { FactsBuilder } from "../../facts/builder.js";
import { commandShape } from "../../facts/commandShape.js";
import { secretsInText, secretsInValue } from "../../facts/secretFacts.js";
import { keptKey, keptString, literalFact } from "../../facts/textGate.js";
import { type CommentFact, NONE, type SecretFact, type SettingFact } from "../../facts/types.js";
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
  /** Names in the same object. */
  beside?: () => readonly string[];
}

export function addSetting(b: FactsBuilder, input: ExtractInput, raw: RawSetting): void {
  const { text, path } = raw;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const flag = raw.shape === "boolean" ? input.text.slice(raw.start, raw.end).toLowerCase() : undefined;
  const keep = text === undefined ? flag : (keptString(text, name, input) ?? shapeOfCommand(path, text));
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
  b.facts.secrets.push(...secretsOf(b.facts.language, input, raw, text));
}

/** A script within the file is kept by what it does between environments. */
function shapeOfCommand(path: string, text: string): string | undefined {
  return SCRIPT.test(path) ? commandShape(text) : undefined;
}
const SCRIPT =
  /(^|\.)(run|scripts?|command|cmd|args|entrypoint|before_script|after_script|bash|shell|job|inlineScript|steps)(\.|$)/;

function secretsOf(language: string, input: ExtractInput, raw: RawSetting, text: string): SecretFact[] {
  const boundTo = nameOf(raw);
  const context = { boundTo, language, quoted: language === "json", beside: raw.beside ?? NOBODY };
  // The range of a quoted value has its quotes.
  const offset = raw.end - raw.start === text.length + 2 ? raw.start + 1 : raw.start;
  const found = secretsInValue(input.secrets, text, offset, context).filter((fact) => !isListedName(raw.path, fact));
  if (found.length > 0) return found;
  // `- NAME=value` in a list of variables.
  const pair = /^([A-Za-z_][\w.-]{0,79})=(?=\S)/.exec(text);
  if (pair && /\.\d+$/.test(raw.path))
    return secretsInValue(input.secrets, text.slice(pair[0].length), offset + pair[0].length, {
      ...context,
      boundTo: pair[1]!,
    });
  if (!text.includes("\n") && !COMMAND.test(text)) return found;
  // A file or a script within the file: as written there, since indentation and escapes move what follows them.
  return secretsInText(
    input.secrets,
    input.text.slice(raw.start, raw.end),
    CONFIG_FILE.test(raw.path) ? language : "text",
  ).map((fact) => ({ ...fact, start: fact.start + raw.start, end: fact.end + raw.start }));
}

/** `secrets: [mysql]`: which secrets a service is given, by their names. */
function isListedName(path: string, { provider, developmentDefault }: SecretFact): boolean {
  return developmentDefault && provider === "generic" && /\.\d+$/.test(path);
}

const NOBODY = (): readonly string[] => [];
const CONFIG_FILE = /\.(?:ya?ml|properties|conf|cnf|ini|toml|env|cfg)$/i;
/** Calls a program with options. */
const COMMAND = /^[\w./-]{2,60} .*\s-{1,2}[A-Za-z]/;

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

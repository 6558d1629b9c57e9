// Statements of policies in Terraform: `data "aws_iam_policy_document" "x" { statement { … } }`, and `jsonencode({ Statement =
// [{ … }] })`. Input: the text of a .tf file. Output: settings as a policy in JSON has them, `<name>.Statement.0.Action.0`.
// Invariant: what a statement lists by reference is there by its name, never left out. What only bounds what others give is no
// policy here.
import { keptString } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";

const STATEMENT = /\bstatement\s*\{|\bStatement"?\s*[=:]\s*[[{]/g;
const BLOCK = /^(?:resource|data)\s+"([\w-]+)"\s+"([\w-]+)"\s*\{/gm;
/** Who may go through a private way, what an organisation leaves to its accounts: nobody is given anything by them. */
const BOUNDS = /^aws_(vpc_endpoint(_policy)?|organizations_policy)$/;
const DOCUMENT = /\baws_iam_policy_document\.([\w-]+)/g;
const MEMBER =
  /(?:^|[\s{,])"?(effect|actions?|resources?|not_?actions?|not_?resources?|condition|principals?|not_?principals?)"?\s*([=:]\s*|(?=\{))/gi;
const KEYS: Record<string, string> = {
  effect: "Effect",
  action: "Action",
  resource: "Resource",
  notaction: "NotAction",
  notresource: "NotResource",
  condition: "Condition",
  principal: "Principal",
  notprincipal: "Principal",
};
/** A policy is a page long. */
const MAX_LENGTH = 20_000;

const COMMENT = /("(?:\\.|[^"\\\n])*")|(?:#|\/\/)[^\n]*/g;

export function policyDocuments(given: ExtractInput): SettingFact[] {
  if (!/\bstatement\b/i.test(given.text)) return [];
  // Blanks in their place: what follows stays where it is.
  const text = given.text.replace(COMMENT, (all, quoted) => quoted ?? " ".repeat(all.length));
  const input = { ...given, text };
  const blocks = [...text.matchAll(BLOCK)];
  const bounding = documentsOfBounds(text, blocks);
  const settings: SettingFact[] = [];
  const counts = new Map<string, number>();
  let around = 0;
  for (const { 0: opening, index } of text.matchAll(STATEMENT)) {
    while (around < blocks.length && blocks[around]!.index < index) around++;
    const [, type = "", name = ""] = blocks[around - 1] ?? [];
    if (BOUNDS.test(type) || (type === "aws_iam_policy_document" && bounding.has(name))) continue;
    const open = index + opening.length - 1;
    const isBlock = opening.startsWith("statement");
    for (const [start, end] of text[open] === "[" ? objectsIn(text, open) : [spanAt(text, open)]) {
      const number = counts.get(name) ?? 0;
      counts.set(name, number + 1);
      settings.push(...statement(input, `policy.${name}.Statement.${number}`, start, end, isBlock));
    }
  }
  return settings;
}

/** Documents that the file uses for bounds, and for nothing else. */
function documentsOfBounds(text: string, blocks: readonly RegExpExecArray[]): Set<string> {
  const bounding = new Set<string>();
  const giving = new Set<string>();
  blocks.forEach(({ 1: type, index }, i) => {
    const names = [...text.slice(index, blocks[i + 1]?.index).matchAll(DOCUMENT)].map((one) => one[1]!);
    for (const name of names) (BOUNDS.test(type!) ? bounding : giving).add(name);
  });
  return new Set([...bounding].filter((name) => !giving.has(name)));
}

/** `effect` may be left out of a block: then it allows. */
function statement(input: ExtractInput, prefix: string, start: number, end: number, isBlock: boolean): SettingFact[] {
  const settings: SettingFact[] = [];
  const add = (path: string, keyStart: number, at: number, until: number, text: string) => {
    const value = keptString(text, path, input) ?? "…";
    const keyEnd = Math.min(until, keyStart + path.length);
    const setting = { path: `${prefix}.${path}`, keyStart, keyEnd, start: at, end: until, length: text.length };
    settings.push({ ...setting, shape: "string", value });
  };
  const body = input.text.slice(start, end);
  let from = 0;
  for (const member of body.matchAll(MEMBER)) {
    if (member.index < from) continue;
    const key = KEYS[member[1]!.toLowerCase().replace("_", "").replace(/s$/, "")];
    const at = start + member.index + member[0].length;
    const keyStart = start + member.index + member[0].search(/[A-Za-z]/);
    if (key === undefined) continue;
    const isList = input.text[at] === "[" || input.text[at] === "{";
    const line = /[\n,}]/.exec(input.text.slice(at, end));
    const [valueStart, valueEnd] = isList ? spanAt(input.text, at) : [at, line ? at + line.index : end];
    from = Math.min(valueEnd, end) - start;
    const written = input.text.slice(valueStart, valueEnd);
    const quoted = [...written.matchAll(/"([^"\n]*)"/g)].map((one) => one[1]!);
    const reference = /^[\s]*([a-z_][\w.-]*)/i.exec(written)?.[1] ?? "…";
    const texts = quoted.length > 0 && input.text[at] !== "{" ? quoted : [reference];
    texts.forEach((text, i) => {
      add(texts.length > 1 || isList ? `${key}.${i}` : key, keyStart, valueStart, valueEnd, text);
    });
  }
  if (isBlock && !settings.some(({ path }) => path.endsWith(".Effect"))) add("Effect", start, start, start, "Allow");
  return settings;
}

/** What stands between a bracket and the one that closes it; texts in quotes are stepped over. */
function spanAt(text: string, open: number): [number, number] {
  const [end] = closing(text, open);
  return [open + 1, end!];
}

function objectsIn(text: string, open: number): [number, number][] {
  return closing(text, open)
    .slice(1)
    .map((at) => spanAt(text, at));
}

/** Where it closes, then the braces that open right inside it. */
function closing(text: string, open: number): number[] {
  const inside: number[] = [];
  let depth = 0;
  let quoted = false;
  const limit = Math.min(text.length, open + MAX_LENGTH);
  for (let at = open; at < limit; at++) {
    const c = text[at];
    if (c === "\n") quoted = false;
    else if (c === '"' && text[at - 1] !== "\\") quoted = !quoted;
    if (quoted) continue;
    if (c === "{" && depth === 1) inside.push(at);
    if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    if (depth === 0) return [at, ...inside];
  }
  return [limit, ...inside];
}

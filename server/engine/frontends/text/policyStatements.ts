// Statements of access policies in infrastructure files: `policy = jsonencode({ Statement = [{ … }] })` and the blocks of
// `data "aws_iam_policy_document"`. Input: the text. Output: settings as a policy in JSON has them ("….Statement.0.Action.0"), so
// that whoever judges those judges these. Invariant: what is put together of other values says nothing; each sign is looked at once.
import { keptString } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import type { ExtractInput } from "../frontend.js";

const BEGINS = /^[ \t]*(?:(Statement)\s{0,40}=\s{0,40}(?:\[\s{0,200})?(?=\{)|(statement)\s{0,40}(?=\{))/gm;
const BESIDE = /\s{0,200}(?:,\s{0,200})?(?=\{)/y;
const PART =
  /^[ \t{,]*"?(Effect|Action|Resource|NotAction|NotResource|Principal|Condition|effect|actions|resources|not_actions|not_resources|principals|condition)"?\s*(?:=\s*|(?=\{))/;
/** As JSON spells what a block says. */
const SPELLED: Readonly<Record<string, string>> = {
  effect: "Effect",
  actions: "Action",
  resources: "Resource",
  not_actions: "NotAction",
  not_resources: "NotResource",
  principals: "Principal",
  condition: "Condition",
};
const MAX_LENGTH = 20_000;

interface Part {
  start: number;
  end: number;
}

export function policyStatements(input: ExtractInput): SettingFact[] {
  const { text } = input;
  if (!text.includes("tatement")) return [];
  const settings: SettingFact[] = [];
  let statements = 0;
  for (const { 0: begin, 1: isJson, index } of text.matchAll(BEGINS)) {
    for (let open = index + begin.length; open >= 0 && settings.length < LIMITS.facts.literals; ) {
      const end = closing(text, open);
      if (end < 0) break;
      settings.push(...statementAt(input, `${POLICY}.${statements++}`, { start: open, end }, isJson !== undefined));
      BESIDE.lastIndex = end + 1;
      open = isJson !== undefined && BESIDE.test(text) ? BESIDE.lastIndex : -1;
    }
  }
  return settings;
}
const POLICY = "policy.Statement";

/** The bracket that closes the one at a place. */
function closing(text: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = open; i < text.length && i < open + MAX_LENGTH; i++) {
    const sign = text[i]!;
    if (quoted) {
      if (sign === "\\") i++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "#") i = lineEnd(text, i);
    else if (sign === "{" || sign === "[" || sign === "(") depth++;
    else if ((sign === "}" || sign === "]" || sign === ")") && --depth === 0) return i;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

function statementAt(input: ExtractInput, path: string, { start, end }: Part, isJson: boolean): SettingFact[] {
  const found: SettingFact[] = [];
  for (const { start: from, end: to } of partsOf(input.text, start + 1, end)) {
    const part = input.text.slice(from, to);
    const key = PART.exec(part);
    if (!key) continue;
    const name = SPELLED[key[1]!] ?? key[1]!;
    const keyStart = from + key[0].indexOf(key[1]!);
    const given = part.slice(key[0].length).trim();
    const isList = given.startsWith("[");
    const texts = isList ? [...given.matchAll(/"([^"]*)"/g)].map(([, one]) => one!) : plain(given);
    const at = { keyStart, keyEnd: keyStart + key[1]!.length, start: keyStart, end: to, shape: "string" as const };
    if (texts.length === 0) found.push({ ...at, path: `${path}.${name}`, length: 0 });
    for (const [i, one] of texts.entries()) {
      const value = one.includes("${") ? undefined : keptString(one, name, input);
      if (value !== undefined)
        found.push({ ...at, path: `${path}.${name}${isList ? `.${i}` : ""}`, value, length: one.length });
    }
  }
  // A block that does not say so lets do it.
  const isSaid = isJson || found.some((one) => one.path === `${path}.Effect`);
  const effect = `${path}.Effect`;
  return isSaid
    ? found
    : [
        ...found,
        { path: effect, keyStart: start, keyEnd: start, start, end: start, shape: "string", value: "Allow", length: 5 },
      ];
}

function plain(given: string): string[] {
  const [, text] = /^"([^"]*)"/.exec(given) ?? [];
  return text === undefined ? [] : [text];
}

/** Members of an object, one to a line or with commas between. */
function partsOf(text: string, start: number, end: number): Part[] {
  const parts: Part[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const sign = text[i]!;
    if (sign === '"') i = Math.max(i, closingQuote(text, i, end));
    else if (sign === "{" || sign === "[" || sign === "(") {
      const inner = closing(text, i);
      if (inner < 0 || inner > end) break;
      i = inner;
    } else if (sign === "," || sign === "\n" || i === end) {
      if (/\S/.test(text.slice(from, i))) parts.push({ start: from, end: i });
      from = i + 1;
    }
  }
  return parts;
}

function closingQuote(text: string, open: number, end: number): number {
  const at = text.indexOf('"', open + 1);
  return at < 0 || at > end ? end : at;
}

// Suppression comments → directives with what they cover. The grammar is small on purpose; anything that starts like a
// directive and is none is reported, never ignored. What a directive covers is a unit of the language (a statement, a
// member, a column, a setting), so that formatters may wrap lines; never the inside of a body that the unit opens.
import type { DirectiveFact, FileFacts, Range } from "../facts/types.js";

const HEAD = /^[\s*]*goodfaith-(\S*)([\s\S]*)$/;
const FORMS = new Set(["disable-next-line", "disable-line", "disable", "enable", "disable-file"]);
const RULES = /^[a-z][a-z0-9-]*(\s*,\s*[a-z][a-z0-9-]*)*$/;

/** What a directive can cover. */
export interface Unit extends Range {
  /** Where a body of statements or members opens in it. */
  body?: number;
}

/** How comments begin in the host language, for lines that hold nothing else. */
export const COMMENT_LINE = {
  slashes: /^(?:\/\/|\/\*|\{\s*\/\*|\*(?:\s|\/|$))/,
  hashes: /^[#;!]/,
  sql: /^(?:--|\/\*)/,
  any: /^(?:\/\/|\/\*|#|--|<!--|;)/,
};

/** Undefined when the comment does not start with the keyword. `bindDirectives` gives it its target. */
export function parseDirective(
  body: string,
  start: number,
  end: number,
  separator: "--" | "::" = "--",
): DirectiveFact | undefined {
  const head = HEAD.exec(body);
  if (!head) return undefined;
  const form = head[1]!;
  const rest = head[2]!.replace(/\s+/g, " ").trim();
  const malformed = (problem: DirectiveFact["problem"], rules: string[] = []): DirectiveFact => ({
    kind: "malformed",
    rules,
    problem,
    start,
    end,
  });
  if (!FORMS.has(form)) return malformed("unknown-form");
  const cut = rest === separator ? 0 : rest.startsWith(`${separator} `) ? 0 : rest.indexOf(` ${separator}`);
  const left = cut < 0 ? rest : rest.slice(0, cut);
  const reason = cut < 0 ? "" : rest.slice(rest.indexOf(separator, cut) + separator.length).trim();
  const clauses = /^(.*?)(?: until (\S+))?(?: by (\S+))?$/.exec(left.trim());
  const names = clauses?.[1]?.trim() ?? "";
  if (names === "") return malformed("no-rule");
  if (!RULES.test(names)) return malformed("not-understood");
  const rules = [...new Set(names.split(",").map((r) => r.trim()))];
  const until = clauses?.[2];
  if (until !== undefined && !isDate(until)) return malformed("bad-date", rules);
  return {
    kind: form as DirectiveFact["kind"],
    rules,
    until,
    by: clauses?.[3],
    reason: reason || undefined,
    start,
    end,
  };
}

/** Unless the configuration says otherwise. */
export const DEFAULT_MIN_REASON_LENGTH = 12;

/** A Chinese character says as much as three letters. */
export function reasonLength(reason: string): number {
  let length = 0;
  for (const character of reason) length += /\p{Script=Han}/u.test(character) ? 3 : 1;
  return length;
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Tables and models with their columns. */
export function recordUnits({ records }: FileFacts): Unit[] {
  return records
    .flatMap((r): Unit[] => [
      { start: r.start, end: r.end, body: r.fields[0]?.start ?? r.end },
      ...r.fields.map(({ start, end }) => ({ start, end })),
    ])
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Fills the targets; where "enable" ends a region for one of its rules is not in them. `units` in order of their start, outer before inner. */
export function bindDirectives(
  directives: readonly DirectiveFact[],
  text: string,
  units: readonly Unit[],
  commentLine: RegExp,
): DirectiveFact[] {
  const sorted = [...directives].sort((a, b) => a.start - b.start);
  return sorted.map((fact) => {
    const target = targetOf(fact, text, units, commentLine);
    return target ? { ...fact, target } : fact;
  });
}

function targetOf(fact: DirectiveFact, text: string, units: readonly Unit[], commentLine: RegExp): Range | undefined {
  switch (fact.kind) {
    case "disable-file":
      return { start: 0, end: text.length };
    case "disable-next-line":
      return nextOf(fact.end, text, units, commentLine);
    case "disable-line":
      return lineOf(fact, text, units);
    case "disable":
      return { start: fact.end, end: regionEnd(fact, text, units) };
    default:
      return undefined;
  }
}

/** The unit on the next line of code, without the body that it opens; the line itself when no unit starts there. */
function nextOf(from: number, text: string, units: readonly Unit[], commentLine: RegExp): Range | undefined {
  let start = lineEnd(text, from) + 1;
  while (start <= text.length) {
    const end = lineEnd(text, start);
    const code = text.slice(start, end).trim();
    if (code !== "" && !commentLine.test(code)) {
      const first = start + text.slice(start, end).search(/\S/);
      const unit = units.find((u) => u.start >= first && u.start < end);
      // The whole line belongs to it, too: what stands before the unit, and one-line bodies.
      return { start: first, end: Math.max(end, unit ? headEnd(unit) : end) };
    }
    start = end + 1;
  }
  return undefined;
}

/** The unit that ends on the comment's line, if it opens no body; else what stands on the line before the comment. */
function lineOf(fact: DirectiveFact, text: string, units: readonly Unit[]): Range {
  const start = text.lastIndexOf("\n", fact.start - 1) + 1;
  const own = units.find((u) => u.end > start && u.end <= fact.start && u.body === undefined);
  return { start: Math.min(start, own?.start ?? start), end: fact.start };
}

/** To the end of the innermost unit around the directive. */
function regionEnd(fact: DirectiveFact, text: string, units: readonly Unit[]): number {
  const around = units.filter((u) => u.start < fact.start && fact.end < u.end);
  return around[around.length - 1]?.end ?? text.length;
}

function headEnd(unit: Unit): number {
  return unit.body ?? unit.end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

// Suppression comments → directives. The grammar is small on purpose; anything that starts like a directive and is
// none is reported as malformed, never ignored.
import type { DirectiveFact } from "../facts/types.js";

const HEAD = /^[\s*]*goodfaith-(\S*)([\s\S]*)$/;
const FORMS = new Set(["disable-next-line", "disable-line", "disable", "enable", "disable-file"]);
const RULES = /^[a-z][a-z0-9-]*(\s*,\s*[a-z][a-z0-9-]*)*$/;

/** Undefined when the comment does not start with the keyword. Its `target` is filled by the front end. */
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
  if (!RULES.test(names)) return malformed("no-rule");
  const rules = names.split(",").map((r) => r.trim());
  const until = clauses?.[2];
  if (until !== undefined && !isDate(until)) return malformed("bad-date", rules);
  if (form !== "enable" && reason === "") return malformed("no-reason", rules);
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

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

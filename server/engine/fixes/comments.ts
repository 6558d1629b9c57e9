// Fixes that are comments: suppress a finding, say that a declaration is not personal data, take a suppression away. An
// edit is offered only when the front end, asked again about the changed text, reads it as it is meant: a comment never
// ends up inside a string, above the wrong statement, or where the language has no comments.
import type { SuppressionRecord } from "../diagnostics/finding.js";
import type { FileFacts } from "../facts/types.js";
import { recordUnits, type Unit } from "../frontends/directives.js";
import type { CommentPlace, ExtractInput, Frontend } from "../frontends/frontend.js";
import { notationOf } from "../frontends/typescript/pages/pageFrontend.js";
import { applyEdits, type TextEdit } from "./edits.js";

export interface CommentTexts {
  /** Why it is accepted; line breaks and ends of comments in it are taken out. */
  reason: string;
  /** YYYY-MM-DD. */
  until?: string;
  by?: string;
}

/** A comment that suppresses the findings of a rule at a place; undefined where none can stand. */
export function suppressionEdit(
  frontend: Frontend,
  input: ExtractInput,
  rule: string,
  offset: number,
  texts: CommentTexts,
): TextEdit | undefined {
  const before = frontend.extract(input);
  const terms = `${texts.until ? ` until ${texts.until}` : ""}${texts.by ? ` by ${texts.by}` : ""}`;
  const separator = frontend.language === "sql" ? "::" : "--";
  const body = `goodfaith-disable-next-line ${rule}${terms} ${separator} ${plain(texts.reason)}`.trimEnd();
  for (const place of placesOf(frontend, input, before, offset)) {
    const edit = lineAbove(frontend, input, place, body);
    if (!edit) continue;
    const facts = frontend.extract({ ...input, text: applyEdits(input.text, [edit]) });
    const moved = offset + edit.text.length;
    const covers = facts.directives.some(
      (d) =>
        d.start >= edit.start &&
        d.start < edit.start + edit.text.length &&
        d.rules.includes(rule) &&
        d.target !== undefined &&
        d.target.start <= moved &&
        moved < d.target.end,
    );
    if (covers && facts.problems.length <= before.problems.length) return edit;
  }
  return undefined;
}

/** `@pii none` above the declaration whose name starts at the offset; undefined where it would say something else. */
export function notPersonalEdit(
  frontend: Frontend,
  input: ExtractInput,
  offset: number,
  reason: string,
): TextEdit | undefined {
  const before = frontend.extract(input);
  const body = `@pii none -- ${plain(reason)}`;
  const above = placesOf(frontend, input, before, offset).map((place) => lineAbove(frontend, input, place, body));
  const beside = { start: offset, end: offset, text: `/* ${body} */ ` };
  for (const edit of [...above, beside]) {
    if (!edit) continue;
    const facts = frontend.extract({ ...input, text: applyEdits(input.text, [edit]) });
    const moved = offset + edit.text.length;
    const named = notesOf(facts).filter((n) => n.none);
    if (
      facts.problems.length > before.problems.length ||
      named.length !== notesOf(before).filter((n) => n.none).length + 1
    )
      continue;
    if (named.some((n) => n.start === moved)) return edit;
  }
  return undefined;
}

/** Takes the rules that silence nothing out of a suppression, or all of it, with the line if nothing else stands there. */
export function removalEdit(text: string, record: Pick<SuppressionRecord, "at" | "rules" | "unusedRules">): TextEdit {
  const { start, end } = record.at;
  const left = record.rules.filter((rule) => !record.unusedRules.includes(rule));
  if (left.length > 0) {
    const comment = text.slice(start, end);
    const list = /(goodfaith-[\w-]+\s+)([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)/.exec(comment);
    if (list) {
      const from = start + list.index + list[1]!.length;
      return { start: from, end: from + list[2]!.length, text: left.join(", ") };
    }
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (/^\s*\{?\s*$/.test(before) && /^\s*\}?\s*$/.test(after) && before.includes("{") === after.includes("}"))
    return { start: lineStart, end: lineEnd, text: "" };
  return { start: start - (/[ \t]*$/.exec(before)?.[0].length ?? 0), end, text: "" };
}

function placesOf(frontend: Frontend, input: ExtractInput, facts: FileFacts, offset: number): CommentPlace[] {
  const places = frontend.commentPlaces?.(input.fileName, input.text, offset);
  if (places) return places;
  const settings = facts.settings.map((s): Unit => ({ start: s.keyStart, end: s.end }));
  const lines = [...recordUnits(facts), ...settings]
    .filter((u) => u.start <= offset && offset < (u.body ?? u.end))
    .sort((a, b) => b.start - a.start)
    .map((u) => u.start);
  return [...lines, offset].map((o) => ({ at: input.text.lastIndexOf("\n", o - 1) + 1, form: "line" }));
}

function lineAbove(frontend: Frontend, input: ExtractInput, place: CommentPlace, body: string): TextEdit | undefined {
  const wrap = place.form === "jsx" ? ["{/* ", " */}"] : commentOf(frontend.language, input.fileName, body);
  if (!wrap) return undefined;
  const indent = /^[ \t]*/.exec(input.text.slice(place.at))![0];
  const eol = /\r?\n/.exec(input.text)?.[0] ?? "\n";
  return { start: place.at, end: place.at, text: `${indent}${wrap[0]}${body}${wrap[1]}${eol}` };
}

/** What opens and closes a comment on a line of its own. */
export function commentOf(language: string, fileName: string, body: string): readonly string[] | undefined {
  switch (language) {
    case "typescript":
      return notationOf(fileName)?.comment ?? ["// ", ""];
    case "prisma":
      return [body.startsWith("@") ? "/// " : "// ", ""];
    case "sql":
      return ["-- ", ""];
    case "yaml":
    case "env":
    case "properties":
      return ["# ", ""];
    case "ini":
      return ["; ", ""];
    case "json":
      return /\.(jsonc|json5)$/i.test(fileName) ? ["// ", ""] : undefined;
    default:
      if (/\.(md|markdown|html?|xml|svg)$/i.test(fileName)) return ["<!-- ", " -->"];
      if (SLASHES.test(fileName)) return ["// ", ""];
      return HASHES.test(fileName) ? ["# ", ""] : undefined;
  }
}

/** Of what is read as text: how a line of comment begins. */
const SLASHES = /(^|\/)(Jenkinsfile[^/]*|[^/]*\.(astro|java|kt|go|cs|php|rs|swift|scala|cpp|c|h|dart))$/i;
const HASHES =
  /(^|\/)((Dockerfile|Containerfile)[^/]*|Makefile|justfile|crontab|[^/]*\.(sh|bash|zsh|toml|conf|tf|tfvars|dockerfile|py|rb|ex|mk|ps1|service|cron|crontab))$/i;

/** Every declaration or setting, and whether it is said to be no personal data. */
function notesOf(facts: FileFacts): { start: number; none: boolean }[] {
  const fields = facts.records.flatMap((r) => r.fields.map((f) => ({ start: f.nameStart, comment: f.comment })));
  const settings = facts.settings.map((s) => ({ start: s.keyStart, comment: s.comment }));
  return [...fields, ...settings].map(({ start, comment }) => ({ start, none: comment?.pii?.dataType === "none" }));
}

function plain(reason: string): string {
  return reason.replace(/\s+/g, " ").replaceAll("*/", "* /").replace(/--+>/g, ">").trim();
}

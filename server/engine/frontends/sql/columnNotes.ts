// What a column says after its type: a default that is a yes or a length of time, the record it goes away with, that it is a number
// up to so much.
import { daysIn } from "../../facts/periods.js";
import type { SqlToken } from "../../facts/sqlTokens.js";
import { type AnnotationFact, NONE } from "../../facts/types.js";

/**
 * "default" with "true", "cascade" with the name of the table, "bounded" with the number of a length of time, "lasts" with such a
 * number as a default, "ahead" with days from now. `item`: the column's name, its type, and what follows.
 */
export function columnNotes(item: readonly SqlToken[]): AnnotationFact[] {
  const at = item.findIndex((token, i) => i > 1 && isWord(token, "default"));
  const notes: AnnotationFact[] = [];
  // `DEFAULT (1)`, `DEFAULT ((1))`
  const value = at < 0 ? undefined : item.slice(at + 1).find((token) => token.kind !== "punct");
  if (value && YES.test(value.text)) notes.push(note("default", "true", item[at]!.start, value.end));
  if (value && A_TIME.test(item[0]?.text ?? "") && A_COUNT.test(value.text))
    notes.push(note("lasts", value.text, item[at]!.start, value.end));
  const ahead = at < 0 ? undefined : aheadIn(item.slice(at));
  if (ahead) notes.push(ahead);
  const cascade = cascadeIn(item);
  if (cascade) notes.push(cascade);
  const bounded = boundedIn(item);
  if (bounded && item[0] && bounded.column.toLowerCase() === item[0].text.toLowerCase()) notes.push(bounded.note);
  return notes;
}

/** `FOREIGN KEY (a) REFERENCES t (id) ON DELETE CASCADE`, `CHECK (a <= 5000)`: the column, and what it says then. */
export function constraintNote(item: readonly SqlToken[]): { column: string; note: AnnotationFact } | undefined {
  const bounded = boundedIn(item);
  if (bounded) return bounded;
  const foreign = item.findIndex((token, i) => isWord(token, "foreign") && isWord(item[i + 1], "key"));
  const column = foreign < 0 ? undefined : item.slice(foreign + 2).find((token) => token.kind !== "punct");
  const cascade = column && cascadeIn(item);
  return cascade ? { column: column.text, note: cascade } : undefined;
}

/** A column that counts time, and how much of it: a number of nobody. */
const A_TIME = /(days|hours|weeks|months|years|tian_?shu|xiao_?shi|天数|天數|小时|小時|工作日)$/i;
const A_COUNT = /^\d{1,5}$/;

/** `DEFAULT now() + INTERVAL '60 days'` */
function aheadIn(item: readonly SqlToken[]): AnnotationFact | undefined {
  const from = item.findIndex((token) => token.text === "+" || /^date_add$/i.test(token.text));
  const days = from < 0 ? undefined : daysIn(item.slice(from));
  return days === undefined ? undefined : note("ahead", String(days), item[0]!.start, item.at(-1)!.end);
}

/** `CHECK (amount > 0 AND amount <= 200000)`; with an OR it may be any number. */
function boundedIn(item: readonly SqlToken[]): { column: string; note: AnnotationFact } | undefined {
  const from = item.findIndex((token) => isWord(token, "check"));
  if (from < 0 || item.some((token, i) => i > from && isWord(token, "or"))) return undefined;
  const at = item.findIndex((token, i) => {
    const [next, after] = item.slice(i + 1);
    const value = next?.text === "=" ? after : next;
    return i > from + 1 && token.text.startsWith("<") && Number(value?.text) > 1;
  });
  const column = item[at - 1];
  if (!column || (column.kind !== "word" && column.kind !== "name")) return undefined;
  const most = item.slice(at + 1).find((token) => A_COUNT.test(token.text))?.text ?? "";
  const end = item[at]!.end;
  return { column: column.text, note: note("bounded", A_TIME.test(column.text) ? most : "", column.start, end) };
}

/** What it is a yes to, the name says. */
const YES = /^(true|1|t|y|yes)$/i;

function cascadeIn(item: readonly SqlToken[]): AnnotationFact | undefined {
  const at = item.findIndex((token) => isWord(token, "references"));
  if (at < 0) return undefined;
  const deletes = item.findIndex((token, i) => i > at && isWord(token, "delete") && isWord(item[i + 1], "cascade"));
  if (deletes < 0) return undefined;
  // The last part of a dotted name.
  let name = at + 1;
  while (item[name + 1]?.text === "." && item[name + 2]) name += 2;
  const table = item[name];
  return table && note("cascade", table.text, item[at]!.start, item[deletes + 1]!.end);
}

function note(name: string, arg: string, start: number, end: number): AnnotationFact {
  return { name, node: NONE, args: [arg], start, end };
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word;
}

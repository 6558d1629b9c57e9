// Which tables, entities and collections hold a trail of who did what. By their name alone, or where their fields say it, too: a
// log of accesses may be that of a web server, and a case under review is called an audit by many. Input: a name, and the
// record if it is known. Output: yes or no.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { recordKey } from "../../flow/controls/endings.js";
import { lookUp, putAll, wholeQuestion } from "../../flow/questions.js";
import type { Target } from "../../flow/stores/rowActs.js";
import { storedRecords } from "../../link/stores/stored.js";
import type { TrailTerms } from "../requests/terms.js";
import type { FlowIndex } from "./flowIndex.js";

export type IsTrail = (target: Target) => boolean;

const TABLE = "fields of trails";

export function trailTest(index: FlowIndex, terms: TrailTerms): IsTrail {
  const { ctx } = index;
  const [names, perhaps, unless] = [terms.names, terms.perhaps, terms.unless].map((text) => compiled(text));
  const [who, what, reviews] = [terms.who, terms.what, terms.reviews].map((text) => compiled(text));
  const isNamed = (words: string) => (names!.test(words) || perhaps!.test(words)) && !unless!.test(words);
  const declared = wholeQuestion(ctx, `trails ${dataHash(terms)}`, () =>
    storedRecords(ctx.p, index.storing()).flatMap(({ record }): [string, string[]][] =>
      isNamed(trailWords(record.name)) ? [[recordKey(record.name), [...record.fields.keys()]]] : [],
    ),
  );
  putAll(ctx, TABLE, new Map(declared));
  return ({ name, record }) => {
    const words = trailWords(name);
    if (!isNamed(words)) return false;
    const known = record && record.fields.size > 0 ? [...record.fields.keys()] : undefined;
    const fields = (lookUp<string[]>(ctx, TABLE, recordKey(name)) ?? known)?.map(wordsOf);
    if (fields?.some((field) => reviews!.test(field))) return false;
    if (names!.test(words)) return true;
    return fields?.some((f) => who!.test(f)) === true && fields.some((f) => what!.test(f));
  };
}

/** Without what says only how it is kept. */
export function trailWords(name: string): string {
  return wordsOf(name).replace(/ (schema|entity|model|table|collection|document|tbl)s?$/, "");
}

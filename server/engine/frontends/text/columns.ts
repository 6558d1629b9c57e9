// The columns of a table in a text file: a value of a row is called what the first line says. Input: the file. Output: the name
// above a place; undefined where the file is no table, or its first line has values and not names.
import type { ExtractInput } from "../frontend.js";

export interface Columns {
  /** Places in one line are asked for in order. `start`: where the line begins in the file. */
  nameAt(line: string, start: number, index: number): string | undefined;
}

const TABLE = /\.(csv|tsv|psv)$/i;
const SEPARATORS = [",", ";", "\t", "|"];
const NAME = /^[A-Za-z_\u3400-\u9fff][^@]*$/;

export function createColumns({ fileName, text }: ExtractInput): Columns | undefined {
  if (!TABLE.test(fileName)) return undefined;
  const end = text.search(/[\r\n]/);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/^\ufeff/, "");
  const separator = SEPARATORS.reduce((best, s) => (head.split(s).length > head.split(best).length ? s : best));
  const names = head.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  if (!names.every((name) => name === "" || NAME.test(name))) return undefined;
  let lineAt = -1;
  let at = 0;
  let column = 0;
  let quoted = false;
  return {
    nameAt(line, start, index) {
      if (start === 0) return undefined;
      if (start !== lineAt) {
        lineAt = start;
        at = 0;
        column = 0;
        quoted = false;
      }
      for (; at < index; at++) {
        if (line[at] === '"') quoted = !quoted;
        else if (line[at] === separator && !quoted) column++;
      }
      return names[column] || undefined;
    },
  };
}

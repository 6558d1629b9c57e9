// Pages that are sent as they are: what scripts write into them later, or a server before, is not seen here. A mark of
// whatever notation stands for a value that nobody knows.
import type { Writer } from "../markup/writer.js";
import type { MarkAt, Notation } from "./marks.js";

export const HTML: Notation = { marks, comment: ["<!-- ", " -->"] };

/** One line without braces: two of them open blocks of a script, too. */
const MARK = /\{\{[^{}\n]{0,300}\}\}|<\?(?!xml)[\s\S]{0,2000}?\?>/y;

function marks(w: Writer): MarkAt {
  return (at) => {
    if (w.template[at] !== "{" && w.template[at] !== "<") return undefined;
    MARK.lastIndex = at;
    const found = MARK.exec(w.template);
    if (!found) return undefined;
    const end = at + found[0].length;
    return { end, shown: () => w.code.put("(0)", { start: at, end }) };
  };
}

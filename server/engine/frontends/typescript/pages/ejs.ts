// EJS and its kin (Eta): JavaScript among the text. `<%= value %>`, `<%- value %>`, `<% for (…) { %>`.
import { trimmed, type Writer } from "../markup/writer.js";
import { bindDeclared, finder, type MarkAt, type Notation } from "./marks.js";

export const EJS: Notation = { marks, comment: ["<%# ", " %>"] };

function marks(w: Writer): MarkAt {
  const text = w.template;
  let sound: boolean | undefined;
  const closeAfter = finder(text, "%>");
  // One that does not fit its end would cost all the others.
  const isSound = () => {
    sound ??= w.accepts(statementsOf(text).join("\n"));
    return sound;
  };
  return (at) => {
    if (text[at] !== "<" || text[at + 1] !== "%") return undefined;
    if (text[at + 2] === "%") return { end: at + 3 };
    const close = closeAfter(at + 2);
    if (close < 0) return undefined;
    const end = close + 2;
    const kind = text[at + 2]!;
    const from = /[=\-_#~]/.test(kind) ? at + 3 : at + 2;
    const last = /[-_]/.test(text[close - 1]!) && close - 1 > from ? close - 1 : close;
    const code = trimmed(text, { start: from, end: last });
    if (kind === "#" || code.start === code.end) return { end };
    if (/[=\-~]/.test(kind)) {
      if (text[code.end - 1] === ";") code.end--;
      const shown = () => {
        const fits = w.accepts(`(${text.slice(code.start, code.end)})`);
        w.code.put("(", code);
        if (fits) w.code.copy(code);
        w.code.put(fits ? "\n)" : "0)", code);
      };
      return { end, shown };
    }
    bindDeclared(w, text.slice(code.start, code.end));
    const statement = () => {
      if (!isSound()) return;
      w.code.copy(code);
      w.code.put("\n", code);
    };
    return { end, statement };
  };
}

function statementsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf("<%"); at >= 0; at = text.indexOf("<%", at)) {
    const close = text.indexOf("%>", at + 2);
    if (close < 0) break;
    const code = text.slice(at + 2, close);
    if (!/^[=\-#%~]/.test(code)) found.push(code.replace(/^_|[-_]$/g, ""));
    at = close + 2;
  }
  return found;
}

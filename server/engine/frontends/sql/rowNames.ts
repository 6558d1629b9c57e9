// Which column a text in a statement is for: by its place in a row of `INSERT INTO t (a, b) VALUES ('…', '…')`, or before an
// equals sign. Input: the tokens of a file, one after the other. Output: the name of the column, "" where none is seen.
import type { SqlToken } from "../../facts/sqlTokens.js";
import { punct } from "./tokens.js";

export interface RowNames {
  /** `last`: the tokens before it, the latest first. */
  next(token: SqlToken, last: readonly SqlToken[]): string;
}

const MAX_COLUMNS = 300;

export function createRowNames(): RowNames {
  let part: "none" | "into" | "columns" | "after" | "values" = "none";
  let columns: string[] = [];
  let depth = 0;
  let at = 0;
  const step = (token: SqlToken): void => {
    if (token.kind === "punct") {
      if (token.text === ";") part = "none";
      else if (token.text === "(") {
        depth++;
        if (part === "into") part = "columns";
        if (depth === 1) at = 0;
      } else if (token.text === ")") {
        depth = Math.max(0, depth - 1);
        if (part === "columns") part = "after";
      } else if (token.text === "," && depth === 1) at++;
      return;
    }
    if (token.kind === "word" && depth === 0 && /^(insert|replace)$/i.test(token.text)) {
      part = "into";
      columns = [];
    } else if (token.kind === "word" && part !== "none" && depth === 0 && /^values?$/i.test(token.text))
      part = "values";
    else if (part === "columns" && token.kind !== "string" && columns.length < MAX_COLUMNS) columns.push(token.text);
  };
  return {
    next(token, [sign, name]) {
      if (token.kind !== "string") {
        if (token.kind === "punct" && token.text === ";") depth = 0;
        step(token);
        return "";
      }
      if (part === "values" && depth === 1) return columns[at] ?? "";
      return punct(sign, "=") && (name?.kind === "word" || name?.kind === "name") ? name.text : "";
    },
  };
}

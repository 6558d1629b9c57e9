// Columns of a table in text (CSV, TSV) that are called like a credential.
import { secretsInValue } from "../../facts/secretFacts.js";
import { isCredentialName } from "../../facts/textGate.js";
import type { SecretFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";
import { linesOf } from "../lines.js";

/** Rows behind these tell nothing new about the file. */
const MAX_ROWS = 200;
const MAX_LINE = 4000;
const SEPARATORS = [",", "\t", ";"];

export function tableSecrets({ text, secrets }: ExtractInput): SecretFact[] {
  const found: SecretFact[] = [];
  let columns: { name: string; at: number }[] | undefined;
  let separator = ",";
  let rows = 0;
  for (const { text: line, start } of linesOf(text)) {
    if (line.length > MAX_LINE || rows++ > MAX_ROWS) break;
    if (!columns) {
      separator = SEPARATORS.find((s) => line.includes(s)) ?? "";
      if (separator === "") break;
      columns = cells(line, separator)
        .map(({ text: name }, at) => ({ name: name.trim(), at }))
        .filter(({ name }) => isCredentialName(name) || secrets.isPasswordName(name));
      if (columns.length === 0) break;
      continue;
    }
    const values = cells(line, separator);
    for (const { name, at } of columns) {
      const cell = values[at];
      if (!cell) continue;
      const context = { boundTo: name, language: "csv", quoted: true };
      found.push(...secretsInValue(secrets, cell.text, start + cell.start, context));
    }
  }
  return found;
}

function cells(line: string, separator: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (let at = 0; at <= line.length; ) {
    const isQuoted = line[at] === '"';
    const close = isQuoted ? line.indexOf('"', at + 1) : -1;
    const next = line.indexOf(separator, close > 0 ? close : at);
    const end = next < 0 ? line.length : next;
    found.push(
      close > 0
        ? { text: line.slice(at + 1, close), start: at + 1 }
        : { text: line.slice(at, end).trimEnd(), start: at },
    );
    at = end + 1;
  }
  return found;
}

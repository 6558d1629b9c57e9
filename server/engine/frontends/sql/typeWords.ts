// What a column's type says of what it holds. Input: the tokens of the column. Output: the coarse type.
import type { SqlToken } from "../../facts/sqlTokens.js";
import type { TypeWord } from "../dataFacts.js";
import { punct } from "./tokens.js";

const TYPES: [RegExp, TypeWord][] = [
  [/^(bool|boolean|bit)$/i, "boolean"],
  [/^(enum|set)$/i, "enum"],
  [/^(json|jsonb|xml|xmltype)$/i, "json"],
  [/^(date|datetime\d?|datetimeoffset|smalldatetime|time|timetz|timestamp|timestamptz|year|interval)$/i, "date"],
  [/^(bytea|blob|tinyblob|mediumblob|longblob|binary|varbinary|image|raw)$/i, "bytes"],
  [
    /^(tinyint|smallint|mediumint|int|integer|int\d|bigint|serial|bigserial|smallserial|decimal|numeric|number|float|float\d|double|real|money|smallmoney)$/i,
    "number",
  ],
  [
    /^(n?varchar2?|n?char|character|text|tinytext|mediumtext|longtext|ntext|clob|nclob|string|uuid|uniqueidentifier|citext|bpchar|sysname)$/i,
    "string",
  ],
];

/** `key varchar(20)` is a column, `key (a, b)` none. */
export function isType(text: string): boolean {
  return TYPES.some(([pattern]) => pattern.test(text));
}

export function typeWord(item: readonly SqlToken[]): TypeWord {
  const type = item[1];
  if (!type || (type.kind !== "word" && type.kind !== "name")) return "unknown";
  if (/^tinyint$/i.test(type.text) && punct(item[2], "(") && item[3]?.text === "1") return "boolean";
  for (const [pattern, word] of TYPES) if (pattern.test(type.text)) return word;
  return "unknown";
}

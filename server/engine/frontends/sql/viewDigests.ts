// Plain digests of columns that a view hands out: `CREATE VIEW … AS SELECT digest(phone, 'sha256') …`. Input: tokens of one
// statement. Output: a setting for each, called after the column.
import { DIGEST_OF } from "../../facts/sqlActs.js";
import type { SqlToken } from "../../facts/sqlTokens.js";
import { keptKey } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";
import { is, punct } from "./tokens.js";

/** With a key they have other names: hmac, aes_encrypt. */
const DIGEST = /^(md5|sha1?|sha2|sha224|sha256|sha384|sha512|digest)$/i;
/** Words before the name of a view: `CREATE OR REPLACE MATERIALIZED VIEW`. */
const MAX_BEFORE = 8;

export function viewDigests(tokens: readonly SqlToken[], input: ExtractInput): SettingFact[] {
  if (!is(tokens[0], "create") || !tokens.slice(1, MAX_BEFORE).some((token) => is(token, "view"))) return [];
  return tokens.flatMap((token, i): SettingFact[] => {
    if (token.kind !== "word" || !DIGEST.test(token.text) || !punct(tokens[i + 1], "(")) return [];
    const at = punct(tokens[i + 3], ".") ? i + 4 : i + 2;
    const column = tokens[at];
    const next = tokens[at + 1];
    // `digest(phone::text, …)`, `digest(phone || …)` with something beside it may have a secret in it.
    const isAlone = punct(next, ",") || punct(next, ")") || punct(next, ":");
    if (!column || (column.kind !== "word" && column.kind !== "name") || !isAlone) return [];
    const name = keptKey(column.text, input);
    if (name === undefined) return [];
    const place = { keyStart: token.start, keyEnd: token.end, start: token.start, end: column.end + 1 };
    const value = `${token.text.toLowerCase()}(${name})`;
    return [{ ...place, path: `${DIGEST_OF}${name}`, shape: "string", value, length: value.length }];
  });
}

// What a text in a statement is given to, for the search for secrets.
import type { SqlToken } from "../../facts/sqlTokens.js";
import { keptKey } from "../../facts/textGate.js";
import type { ExtractInput } from "../frontend.js";
import { is, punct } from "./tokens.js";

const SETTING_NAME = /^[A-Za-z][\w.:-]{2,79}$/;

/**
 * What a text is given to: `IDENTIFIED BY '…'`, `PASSWORD '…'`, `PASSWORD = N'…'`; in a row of settings, the name that stands
 * before it (`('oss.secret', '…')`), which may as well be anything else. `last`: the tokens before it, the latest first.
 */
export function givenTo(last: readonly SqlToken[], input: ExtractInput): { boundTo: string; language: string } {
  const before = is(last[0], "n") ? last.slice(1) : last;
  const [sign, name] = before;
  if (is(sign, "by") && before.some((token) => is(token, "identified")))
    return { boundTo: "password", language: "sql" };
  if (is(sign, "password") || (punct(sign, "=") && is(name, "password")))
    return { boundTo: "password", language: "sql" };
  const isRow = punct(sign, ",") && name?.kind === "string" && SETTING_NAME.test(name.text);
  return { boundTo: isRow ? (keptKey(name.text, input) ?? "") : "", language: isRow ? "text" : "sql" };
}

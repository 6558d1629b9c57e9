// What ends the walk where only a text of somebody's choice is followed, or an object in place of a value: numbers, dates and
// ids, what is escaped, hashed or bound, templates of tags. Input: calls, and parameters with their types. Output: yes or no.
// Invariant: what is called as if it made a value harmless is believed.
import { tokenise } from "../../classify/tokens.js";
import { NodeFlag, type ParamFact } from "../../facts/types.js";
import { factsOf } from "../../link/program.js";
import type { RType } from "../../link/types.js";
import type { FlowContext } from "../context.js";

const CASTS =
  /^(Number|BigInt|Boolean|Date|Symbol|parseInt|parseFloat|\+|to(Number|Integer|SafeInteger|Int|Float|Fixed|ISOString|Date|ObjectId)|getTime|valueOf|ObjectI[dD]|Decimal|BigNumber|dayjs|moment|DateTime|isNaN|isInteger|isFinite|isSafeInteger|createHash|createHmac|createFromHexString|replace|replaceAll|encodeURIComponent|encodeURI|btoa)$/;
/** Words of what makes a text harmless. */
const SEALS = new Set(
  "escape escaped escapes escaping esc quote quoted quotes sanitize sanitized sanitise sanitised sanitizer sanitiser ident identifier literal hash hashed digest hmac slug slugify slugified whitelist whitelisted allowlist allowed permit permitted pick safe safely clean cleaned encode encoded normalise validate validated valid assert ensure check checked verify verified parse parsed coerce resolve lookup mapping bind binding placeholder count length decrypt encrypt encrypted".split(
    " ",
  ),
);
/** `JSON.parse(text)`, `c.req.param("id")`, `req.valid("json")`: these hand on what they are given. */
const HANDS_ON = /^(parse|safeParse|parseAsync|safeParseAsync|param|valid|parseBody|params)$/;
/** What makes a text of whatever it is given. */
const TEXTS =
  /^(String|toString|trim|trimStart|trimEnd|toUpperCase|toLowerCase|slice|substring|substr|split|normalize|concat|padStart|padEnd|charAt|join|stringify)$/;

/** The call gives nothing back that holds it. */
export function handsOnNone(ctx: FlowContext, file: number, call: number, name: string): boolean {
  const isTagged = (factsOf(ctx.p, file).nodes.flags[call]! & NodeFlag.tagged) !== 0;
  if (isTagged) return name !== "raw";
  if (CASTS.test(name) || (ctx.carried === "object" && TEXTS.test(name))) return true;
  return !HANDS_ON.test(name) && tokenise(name).some((word) => SEALS.has(word));
}

/** What the type says is no text. A decorator hands in what was sent, whatever its type says. */
export function holdsNone({ carried }: FlowContext, param: ParamFact | undefined, type: RType | undefined): boolean {
  if (!type || param?.annotations.length) return false;
  return carried === "text" && isOther(type);
}

/** Numbers, dates, and texts of which each is written in the code. */
export function isOther(type: RType | undefined): boolean {
  if (!type) return false;
  switch (type.k) {
    case "prim":
      return /^(number|boolean|bigint|null|undefined|void|symbol)$/.test(type.name);
    case "literal":
      return true;
    case "named":
      return type.name === "Date";
    case "inst":
      return type.pkg === "global" && type.type === "Date";
    case "record":
      return type.record.kind === "enum" || type.record.kind === "prisma-enum";
    case "list":
      return isOther(type.of);
    case "union":
      return type.members.every(isOther);
    default:
      return false;
  }
}

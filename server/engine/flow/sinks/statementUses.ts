// Calls that store something, by the statement that they are given, where nothing says what they are a method of. Input: a
// call. Output: a use of the kind "store" with the values for the statement, or undefined.
import { compiled } from "../../classify/words.js";
import type { Entity } from "../../link/entities.js";
import { listOf } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { constantText } from "../walk/constantText.js";
import type { SinkUse } from "./sinks.js";

/** Package of such a use: a database takes what it is given as it is. */
const SQL = "sql";
const NAME = /[\w.`"[\]]+/.source;
const STORES = compiled(
  `^\\s*((insert\\s+(ignore\\s+)?|replace\\s+|merge\\s+)into\\s+${NAME}\\s*(\\(|values|select|set|using)|update\\s+${NAME}\\s+set\\s)`,
  "i",
);

/** The statement itself makes something else of the values. */
const SEALS = /\b(crypt|gen_salt|digest|hmac|pgp_\w+|(aes_)?encrypt\w*|sha\d*|md5|password|hashbytes)\s*\(/i;

/** `conn.execute("INSERT INTO …", values)` */
export function byStatement(
  ctx: FlowContext,
  file: number,
  call: number,
  callee: Entity | undefined,
  spelled: string,
): SinkUse | undefined {
  if (callee !== undefined || !/(^|\.)(query|execute|run|exec|raw)$/i.test(spelled)) return undefined;
  const [statement, ...values] = listOf(ctx.p, file, call);
  const text = statement === undefined || values.length === 0 ? undefined : constantText(ctx, file, statement);
  if (text === undefined || !STORES.test(text) || SEALS.test(text)) return undefined;
  const args = values.slice(0, 1).map((node) => ({ node, path: [], structured: false, port: "1" }));
  return { file, call, sink: "store", row: undefined, package: SQL, spelled, arguments: args, origin: undefined };
}

/** The statement encrypts or hashes what it is given, by a function of the database: which of the values, it does not say. */
export function sealsItself(ctx: FlowContext, file: number, call: number): boolean {
  const statement = listOf(ctx.p, file, call)[0];
  const text = statement === undefined ? undefined : constantText(ctx, file, statement);
  return text !== undefined && /^\s*(select|insert|update|replace|merge|with)\s/i.test(text) && SEALS.test(text);
}

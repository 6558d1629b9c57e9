// Which attributes a cookie certainly lacks: by its options, by what its library does without them, by the text of a header.
import { LiteralKind, NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { COOKIE_ATTRIBUTES, type CookieAttribute, type CookieRow } from "../../models/cookieRows.js";
import { type Port, parsePort } from "../../models/index.js";
import { valueAt } from "../evidence/givenOptions.js";
import { type Written, writtenOption } from "../evidence/writtenOptions.js";
import type { CookieAnswer } from "../requests/answers.js";
import type { CookieText } from "./cookieTexts.js";

type Flags = Pick<CookieAnswer, "missing" | "unknown">;

/** Of a call. Undefined where the cookie is taken away. */
export function flagsOfCall(ctx: FlowContext, file: number, call: number, row: CookieRow): Flags | undefined {
  const port = row.options === undefined ? undefined : parsePort(row.options);
  const option = (key: string): Written => (port ? optionAt(ctx, file, call, port, key) : { state: "absent" });
  if (port && isOver(ctx, file, call, port)) return undefined;
  const missing: CookieAnswer["missing"][number][] = [];
  let unknown = false;
  for (const [i, attribute] of COOKIE_ATTRIBUTES.entries()) {
    const written = option(row.attributes?.[i] ?? attribute);
    const isImplied = attribute === "secure" && row.securedBy !== undefined && option(row.securedBy).state !== "absent";
    if (isImplied) continue;
    if (attribute === "httpOnly" && row.script === "always") missing.push({ attribute, state: "absent" });
    else if (written.state === "unknown") unknown = true;
    else if (written.state === "absent") {
      if (!row.defaults?.includes(attribute)) missing.push({ attribute, state: "absent" });
    } else if (OFF.test(written.value)) missing.push({ attribute, state: "off", ...offAt(ctx, file, written) });
  }
  return { missing, unknown: unknown && missing.length === 0 };
}

const OFF = /^(false|0|)$/;

function offAt(ctx: FlowContext, file: number, written: Written & { state: "constant" }): { at?: Range } {
  const { nodes } = factsOf(ctx.p, file);
  if (written.file !== file || written.value !== "false") return {};
  return { at: { start: nodes.start[written.node]!, end: nodes.end[written.node]! } };
}
export function flagsOfText({ attributes, unknown }: CookieText, row: CookieRow): Flags | undefined {
  const all = [...attributes];
  if (attributes.has("max-age=0") || all.some((a) => /^expires=.*(1970|\b0$)/.test(a))) return undefined;
  const has = (attribute: CookieAttribute) =>
    all.some((a) => a === attribute.toLowerCase() || a.startsWith(`${attribute.toLowerCase()}=`));
  const missing = COOKIE_ATTRIBUTES.filter(
    (attribute) => (attribute === "httpOnly" && row.script === "always") || (!unknown && !has(attribute)),
  ).map((attribute) => ({ attribute, state: "absent" as const }));
  return { missing, unknown: unknown && missing.length === 0 };
}

function optionAt(ctx: FlowContext, file: number, call: number, port: Port, key: string): Written {
  if (port.base.kind !== "arg") return { state: "unknown" };
  const node = listOf(ctx.p, file, call)[port.base.index];
  if (node === undefined) return { state: "absent" };
  return writtenOption(ctx, file, node, [...port.path, key]);
}

/** `maxAge: 0`, `expires: new Date(0)`: it is taken away. */
function isOver(ctx: FlowContext, file: number, call: number, port: Port): boolean {
  const optionOf = (key: string) => {
    const at = valueAt(ctx, file, call, { ...port, path: [...port.path, key] });
    return at && { file: at.file, node: onlyValue(ctx.p, at.file, at.node) };
  };
  const maxAge = optionOf("maxAge");
  if (maxAge && isNoughtOrLess(ctx, maxAge.file, maxAge.node)) return true;
  const expires = optionOf("expires");
  if (!expires) return false;
  const { nodes } = factsOf(ctx.p, expires.file);
  if (nodes.kind[expires.node] !== NodeKind.call || nameOf(ctx.p, expires.file, nodes.a[expires.node]!) !== "Date")
    return false;
  const [time] = listOf(ctx.p, expires.file, expires.node);
  // A day that is written there is over.
  return time !== undefined && nodes.kind[strip(ctx.p, expires.file, time)] === NodeKind.literal;
}

function isNoughtOrLess(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] !== NodeKind.literal || nodes.a[node] !== LiteralKind.number) return false;
  // Facts keep every other digit.
  if (nodes.b[node]! < 0) return nodes.end[node]! - nodes.start[node]! === 1;
  return stringAt(ctx.p, file, nodes.b[node]!).startsWith("-");
}

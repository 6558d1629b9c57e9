// Literals → nodes with what may be kept of them, and the secrets and personal values in them.
import { BASIC_CREDENTIALS, secretsInValue } from "../../facts/secretFacts.js";
import { isCredentialName, readString } from "../../facts/textGate.js";
import { LiteralKind, NONE, NodeFlag, NodeKind, type SecretFact } from "../../facts/types.js";
import type { Extraction } from "./context.js";
import type { EsNode } from "./esNode.js";
import { isHarmless } from "./numbers.js";
import { textBehind } from "./secretPlaces.js";

export function literal(x: Extraction, n: EsNode, kind: number, text = NONE, flags = 0): number {
  return x.b.node(NodeKind.literal, n.start, n.end, kind, text, flags);
}

export function literalValue(x: Extraction, n: EsNode, hint: string): number {
  if (typeof n.value === "string") return stringLiteral(x, n, n.value, hint);
  if (n.regex != null) return literal(x, n, LiteralKind.regexp, patternText(x, n.regex));
  if (n.bigint != null) return literal(x, n, LiteralKind.bigint);
  if (n.value === null) return literal(x, n, LiteralKind.null);
  if (typeof n.value === "boolean") return literal(x, n, LiteralKind.boolean, x.b.string(String(n.value)));
  return numberLiteral(x, n, n.value, hint);
}

/** How long something is kept: not at all. */
const KEPT_FOR = /retention|^(days|hours|minutes|seconds)$/i;
/** A name that counts time, and as much of it as it may count. */
const A_TIME = /(days|hours|weeks|months|years|tian_?shu|xiao_?shi|gong_?zuo_?ri|天[数數]|小[时時][数數]?|工作日)$/i;
const MAX_TIME = 9_999;

export function numberLiteral(x: Extraction, n: EsNode, of: number, hint: string): number {
  const isTime = Number.isInteger(of) && of > 0 && of <= MAX_TIME && A_TIME.test(hint);
  const kept = (isHarmless(of) || isTime || (of === 0 && KEPT_FOR.test(hint))) && !isCredentialName(hint);
  return literal(x, n, LiteralKind.number, kept ? x.b.string(String(of)) : NONE);
}

/**
 * What is kept of a regular expression: all of one that is a name, lists names or is the path of a route, "plain" where it stands for one other text,
 * "any" where for every text or address, "initial" where its group is the first letter of what it stands for,
 * "spaced" where its group is all that it stands for, "blank" where it stands for what lies between letters and digits.
 */
function patternText(x: Extraction, { pattern, flags }: { pattern: string; flags: string }): number {
  if (PLAIN_PATTERN.test(pattern) && !NAME_PATTERN.test(pattern)) return x.b.string("plain");
  if (ANY_PATTERN.test(pattern)) return x.b.string("any");
  if (INITIAL_PATTERN.test(pattern)) return x.b.string("initial");
  if (SPACED_PATTERN.test(pattern)) return x.b.string("spaced");
  if (BLANK_PATTERN.test(pattern)) return x.b.string("blank");
  return (pattern.length < 1000 && NAMES_PATTERN.test(pattern)) || PATH_PATTERN.test(pattern)
    ? x.b.string(`/${pattern}/${flags.replace(/[^i]/g, "")}`)
    : NONE;
}
const PLAIN_PATTERN = /^[^\\[\](){}.*+?|^$]+$/;
const ANY_PATTERN =
  /^(\^?\(?(\.|\[\\s\\S\])[*+]?\)?|\^?https?\??:\\?\/\\?\/(\.[*+])?|\^?\(?https\?\)?:\\?\/\\?\/\(?\.[*+]\)?)\$?$/;
const INITIAL_PATTERN = /^(\\b|\^)?\((\\[wSp]|\.|\[[^\]]{1,40}\])\)(\\[wS]|\.|\[[^\]]{1,40}\])[*+]\$?$/;
/** `(\d{4})(?=\d)`, `(.{4})` */
const SPACED_PATTERN = /^\((\\[dwS]|\.|\[[^\]]{1,20}\])\{\d(,\d?)?\}\)(\(\?=[^()]{1,20}\))?$/;
/** `\s+`, `[\s-]`, `\D`, `[^0-9]` */
const BLANK_PATTERN = /^(\\[sD]|\[(\\s|\\?[-. _/()+]){1,8}\]|\[\^(\\d|0-9){1,2}\])[+*]?$/;
const NAME_PATTERN = /^[A-Za-z_]{2,30}$/;
const NAMES_PATTERN = /^\^?(\((\?:)?)?[A-Za-z_]{2,30}(\|[A-Za-z_]{2,30})*\)?\$?$/;

/** `/^\/v2\/rates/` */
const PATH_PATTERN = /^\^?(\\\/[A-Za-z][A-Za-z0-9_-]{0,30}){1,8}(\\\/)?\$?$/;

export function stringLiteral(x: Extraction, n: EsNode, text: string, hint: string): number {
  const gate = readString(text, n.start, n.end, hint, x.input.values);
  const context = { boundTo: hint, language: "typescript", quoted: true, fallback: x.fallback, beside: x.beside };
  const secrets = secretsInValue(x.input.secrets, text, n.start + 1, context);
  const keep = secrets.length > 0 && !gate.url ? undefined : gate.keep;
  const at = literal(
    x,
    n,
    LiteralKind.string,
    keep === undefined ? NONE : x.b.string(keep),
    gate.url ? NodeFlag.url : 0,
  );
  if (gate.fact) x.b.facts.literals.push({ ...gate.fact, node: at });
  if (secrets.length === 0 && hint !== "" && isKeyLike(text)) secrets.push(...ifTaken(x, text, n.start + 1, at, NONE));
  // Escapes move what follows them: then the whole literal is shown.
  const exact = n.end - n.start === text.length + 2;
  for (const secret of secrets) {
    x.b.facts.secrets.push(exact ? secret : { ...secret, start: n.start, end: n.end });
  }
  return at;
}

/** Texts that would be secrets if the function takes one there: the linker knows which functions do. */
export function candidates(x: Extraction, n: EsNode, call: number): void {
  n.arguments.forEach((given: EsNode, argument: number) => {
    const arg = textBehind(given);
    if (arg.type !== "Literal" || typeof arg.value !== "string" || arg.value.length < 4) return;
    const encodes = /^(?:from|btoa)$/.test(lastName(n.callee));
    if (n.arguments.length === 1 && !encodes && !isKeyLike(arg.value)) return;
    x.b.facts.secrets.push(...ifTaken(x, arg.value, arg.start + 1, call, argument));
    // "name:password" that is encoded here: HTTP basic credentials.
    const password =
      encodes && argument === 0 ? /^[\w.@+-]{1,64}:(?!\/\/)(?=\S{4,128}$)/.exec(arg.value)?.[0].length : 0;
    if (!password) return;
    const context = { boundTo: BASIC_CREDENTIALS, language: "typescript", quoted: true };
    const [text, start] = [arg.value.slice(password), arg.start + 1 + password];
    x.b.facts.secrets.push(...secretsInValue(x.input.secrets, text, start, context, { call, argument }));
  });
}

/** Name of what is compared; a header or a field that is read by name is called like it: `req.get("x-api-key")`. */
export function nameOfOperand(n: EsNode): string {
  const first = n.type === "CallExpression" && n.arguments.length === 1 ? n.arguments[0] : undefined;
  if (first?.type !== "Literal" || typeof first.value !== "string") return lastName(n);
  return /^(?:get|header|getHeader|param|query)$/.test(lastName(n.callee)) ? first.value : "";
}

/** Secrets if a call takes one there: `call` is the call itself, or the text that may come to one. */
function ifTaken(x: Extraction, text: string, start: number, call: number, argument: number): SecretFact[] {
  const context = { boundTo: "secretKey", language: "typescript", quoted: true, fallback: x.fallback };
  return secretsInValue(x.input.secrets, text, start, context, { call, argument });
}

/** Letters and digits without a space: no label, no sentence, no path. */
function isKeyLike(text: string): boolean {
  return (
    text.length >= 8 && text.length <= 256 && /\d/.test(text) && /^[^\s./<@#][^\s/<>]*[A-Za-z][^\s<>]*$/.test(text)
  );
}

export function lastName(n: EsNode): string {
  if (n.type === "Identifier") return n.name;
  if (n.type === "MemberExpression") return n.computed === true ? String(n.property.value ?? "") : n.property.name;
  return n.type === "ChainExpression" || n.type === "TSNonNullExpression" ? lastName(n.expression) : "";
}

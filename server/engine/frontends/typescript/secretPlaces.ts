// Texts that become a secret on their way to a name: bytes made of a text, joined parts, the default of a schema, the value
// of a header. Facts only; the values themselves are extracted where they stand.
import { secretsInValue } from "../../facts/secretFacts.js";
import { isCredentialName } from "../../facts/textGate.js";
import type { SecretFact } from "../../facts/types.js";
import type { Extraction } from "./context.js";
import type { EsNode } from "./esNode.js";

/** Makes bytes or a key of a text: `Buffer.from("…")`, `new TextEncoder().encode("…")`, `Utf8.parse("…")`. */
const MAKES: Readonly<Record<string, RegExp>> = {
  from: /^(?:Buffer|Uint8Array)$/,
  encode: /^(?:TextEncoder|base64url)$/,
  parse: /^(?:Utf8|Hex|Base64|Latin1)$/,
};
const MAKERS = /^(?:atob|createSecretKey|decodeBase64|base64ToBytes|hexToBytes|utf8ToBytes|toBytes)$/;
/** Sets a header, a field of a form or an option by name. */
const SETTERS = /^(?:set|append|header|setHeader|setRequestHeader|setHeaders)$/;
/** Reads a setting, with what stands in for it: `env("NAME", "…")`, `config.get("NAME", "…")`. */
const READERS =
  /^(?:get)?_?env(?:Str(?:ing)?|Var|Or(?:Default)?|ironment)?$|^(?:read|require|optional|from)Env$|^getConfig$/i;
const GETTERS = /^(?:get|getOrDefault|getString|fetch|string|optional)$/;
const SETTINGS = /conf(?:ig)?(?:uration)?(?:Service)?$|^cfg$|env(?:ironment)?$|settings$|^nconf$|secrets$/i;
/** Calls behind the default of a schema: `z.string().default("…").describe("…")`. */
const MAX_CHAIN = 6;

/** `hint`: the name that the call's value will be known by. */
export function secretsOfCall(x: Extraction, n: EsNode, hint: string): void {
  const [first, second] = n.arguments;
  const name = n.callee.type === "MemberExpression" ? String(n.callee.property?.name ?? "") : "";
  if (n.arguments.length === 2 && SETTERS.test(name) && text(first) !== undefined && text(second) !== undefined)
    push(x, second, text(second)!, text(first)!);
  const setting = n.arguments.length === 2 ? text(second) : undefined;
  if (setting !== undefined && readsSetting(n, name)) {
    const called = text(first) ?? String(first.property?.name ?? "");
    push(x, second, setting, isCredentialName(called) || !isCredentialName(hint) ? called : hint, true);
    return;
  }
  if (hint === "") return;
  if (name === "toString" && n.callee.object.type === "CallExpression") secretsOfCall(x, n.callee.object, hint);
  else if (name === "join") joined(x, n, hint);
  else if (text(first) !== undefined && makes(n, name)) push(x, first, text(first)!, hint);
  else if (name !== "") schemaDefault(x, n, hint);
}

/** `{ default: "…", env: "NAME" }`: an entry of a configuration schema under a name. */
export function secretsOfEntry(x: Extraction, name: string, n: EsNode): void {
  if (n.type !== "ObjectExpression") return;
  const entry = (key: string) =>
    n.properties.find((p: EsNode) => p.type === "Property" && p.computed !== true && p.key.name === key)?.value;
  const given = text(entry("default"));
  if (given !== undefined && text(entry("env")) !== undefined) push(x, entry("default"), given, name, true);
}

/** Values of a map that is called "secrets", whatever their own names are. */
export function secretsOfMap(x: Extraction, hint: string, n: EsNode): void {
  if (!/^(?:[a-z]\w*S|s)ecrets$|_?SECRETS$/.test(hint)) return;
  for (const property of n.properties) {
    const value = property.type === "Property" ? text(property.value) : undefined;
    if (value !== undefined && RANDOM.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value))
      push(x, property.value, value, hint);
  }
}
const RANDOM = /^[A-Za-z0-9+/_=-]{24,256}$/;

function readsSetting({ callee }: EsNode, method: string): boolean {
  if (callee.type === "Identifier") return READERS.test(callee.name);
  if (READERS.test(method)) return true;
  return GETTERS.test(method) && SETTINGS.test(String(callee.object.name ?? callee.object.property?.name ?? ""));
}

/** `scheme://name:${"…"}@host`, `"scheme://name:" + encodeURIComponent("…") + "@host"`. */
export function secretsOfAddress(
  x: Extraction,
  before: string | undefined,
  n: EsNode,
  after: string | undefined,
): void {
  if (!before || !after?.startsWith("@") || !/[a-z]:\/\/[^\s/:@]{0,64}:$/i.test(before)) return;
  const isEscaped = n.type === "CallExpression" && ESCAPES.test(String(n.callee.name ?? n.callee.property?.name ?? ""));
  const given = isEscaped ? n.arguments[0] : n;
  const value = text(given);
  if (value !== undefined) push(x, given, value, "password");
}
const ESCAPES = /^(?:encodeURIComponent|encodeURI|escape|urlencode)$/i;

/** The literal that bytes or a key are made of; else the expression itself. */
export function textBehind(n: EsNode): EsNode {
  if (n.type !== "CallExpression" || text(n.arguments[0]) === undefined) return n;
  return makes(n, n.callee.type === "MemberExpression" ? String(n.callee.property?.name ?? "") : "")
    ? n.arguments[0]
    : n;
}

function makes({ callee }: EsNode, name: string): boolean {
  if (callee.type === "Identifier") return MAKERS.test(callee.name);
  const maker = Object.hasOwn(MAKES, name) ? MAKES[name] : undefined;
  if (!maker) return MAKERS.test(name);
  const object = callee.object.type === "NewExpression" ? callee.object.callee : callee.object;
  return maker.test(String(object.name ?? object.property?.name ?? ""));
}

/** `["…", "…"].join("")` */
function joined(x: Extraction, n: EsNode, hint: string): void {
  const list = n.callee.object;
  const by = n.arguments.length === 0 ? "," : text(n.arguments[0]);
  if (list.type !== "ArrayExpression" || list.elements.length < 2 || by === undefined) return;
  const parts = list.elements.map(text);
  x.b.facts.secrets.push(...secretsOfParts(x, list, parts, hint, by));
}

/** Of a text that is put together of nothing but texts. */
export function secretsOfParts(
  x: Extraction,
  n: EsNode,
  parts: readonly (string | undefined)[],
  hint: string,
  by = "",
): SecretFact[] {
  if (parts.includes(undefined)) return [];
  const context = { boundTo: hint, language: "typescript", quoted: true, fallback: x.fallback };
  const found = secretsInValue(x.input.secrets, parts.join(by), 0, context);
  return found.map((fact) => ({ ...fact, start: n.start, end: n.end }));
}

function schemaDefault(x: Extraction, n: EsNode, hint: string): void {
  let at: EsNode = n;
  for (let hops = 0; hops < MAX_CHAIN; hops++) {
    if (at.type !== "CallExpression" || at.callee.type !== "MemberExpression") return;
    if (at.callee.property?.name === "default") {
      const given = text(at.arguments[0]);
      if (given !== undefined) push(x, at.arguments[0], given, hint, true);
      return;
    }
    at = at.callee.object;
  }
}

function push(x: Extraction, n: EsNode, value: string, boundTo: string, fallback = false): void {
  const context = { boundTo, language: "typescript", quoted: true, fallback };
  const exact = n.end - n.start === value.length + 2;
  for (const fact of secretsInValue(x.input.secrets, value, n.start + 1, context))
    x.b.facts.secrets.push(exact ? fact : { ...fact, start: n.start, end: n.end });
}

function text(n: EsNode | null | undefined): string | undefined {
  if (n?.type === "Literal" && typeof n.value === "string") return n.value;
  return n?.type === "TemplateLiteral" && n.expressions.length === 0
    ? (n.quasis[0]?.value?.cooked ?? undefined)
    : undefined;
}

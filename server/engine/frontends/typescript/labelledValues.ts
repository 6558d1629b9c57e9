// What a value that is given to a call is called where nothing else names it: by the field that a test types it into
// (`page.getByLabel("SSN").fill("…")`, `cy.get("[name=ssn]").type("…")`), else by the function (`isSsn("…")`).
// Input: a call, and how many values of the file were known before its arguments. Output: names of those found in them.
import { keptKey } from "../../facts/textGate.js";
import type { Extraction } from "./context.js";
import type { EsNode } from "./esNode.js";

const TYPES = /^(fill|fillField|type|typeText|sendKeys|setValue|addValue|pressSequentially|enterText|change|val)$/;
/** `isSsn`, `parseCardNo`: what a function does before what it does it with. */
const VERB = /^(is|valid|validate|check|verify|parse|format|normali[sz]e|assert)_?(?=[A-Z_])/;
const MAX_CHAIN = 6;

export function nameValues(x: Extraction, n: EsNode, from: number): void {
  const { literals } = x.b.facts;
  for (const fact of literals.slice(from)) {
    const isArgument = n.arguments.some((arg: EsNode) => arg.start === fact.start && arg.end === fact.end);
    if (!isArgument || fact.boundTo !== "" || fact.detections.length === 0) continue;
    const name = fieldOf(n, fact.start) ?? (n.arguments.length === 1 ? calledName(n)?.replace(VERB, "") : undefined);
    if (name !== undefined) fact.boundTo = keptKey(name, x.input) ?? "";
  }
}

export function calledName({ callee }: EsNode): string | undefined {
  return callee.type === "Identifier" ? callee.name : callee.property?.name;
}

/** The field before it among the arguments, or in what the method is called on. */
function fieldOf(n: EsNode, start: number): string | undefined {
  if (!TYPES.test(calledName(n) ?? "")) return undefined;
  const before = n.arguments.find((arg: EsNode) => arg.start < start);
  let at: EsNode | null | undefined = before ?? n.callee.object;
  for (let hops = 0; at && hops < MAX_CHAIN; hops++) {
    const text = labelIn(at);
    if (text !== undefined) return text;
    if (at.type === "AwaitExpression") at = at.argument;
    else if (at.type === "CallExpression")
      at = at.arguments.length > 0 && labelIn(at.arguments[0]) ? at.arguments[0] : at.callee.object;
    else return undefined;
  }
  return undefined;
}

/** `"Card number"`, `/card number/i`, `"[name=cardNo]"`, `"#cardNo"`. */
function labelIn(n: EsNode): string | undefined {
  if (n.type !== "Literal") return undefined;
  const text: string | undefined = typeof n.value === "string" ? n.value : n.regex?.pattern;
  if (text === undefined || text.length > 80) return undefined;
  const attribute = /\[[\w-]+[*^$~|]?=["']?([\w-]+)/.exec(text)?.[1];
  const words = (attribute ?? text).replace(/[^\p{L}\d_]+/gu, " ").trim();
  return words === "" ? undefined : words;
}

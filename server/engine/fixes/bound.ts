// Values in the template of a statement, handed over beside it. Input: the tree and a place inside one of them. Output: edits;
// undefined where one of them may be more than a value, or where the text has marks of its own.
import type { FixChange } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import type { TextEdit } from "./edits.js";
import { chainTo } from "./tree.js";

type Change = Extract<FixChange, { kind: "bind-values" }>;

/** What a value stands after where it has no quotes around it. */
const COMPARED = /([=<>]|\b(like|ilike|limit|offset))\s*$/i;
const MARKS = /\?|\$\d|:[a-z]/i;

export function boundValues(text: string, program: EsNode, { at, fills }: Change): TextEdit[] | undefined {
  const chain = chainTo(program, at);
  const i = chain.findLastIndex((n, k) => n.type === "TemplateLiteral" && isOnlyGiven(n, chain[k - 1]));
  const template = chain[i];
  const call = chain[i - 1];
  if (!template || !call) return undefined;
  const edits: TextEdit[] = [];
  const values: string[] = [];
  let from = template.start + 1;
  for (const [n, expression] of (template.expressions as EsNode[]).entries()) {
    const open = text.lastIndexOf("${", expression.start);
    const close = text.indexOf("}", expression.end);
    const after = text.slice(close + 1, template.expressions[n + 1]?.start ?? template.end - 1);
    const part = valueAt(text.slice(from, open), after, text.slice(expression.start, expression.end));
    if (!part) return undefined;
    values.push(part.value);
    const mark = fills === "numbered" ? `$${values.length}` : fills === "marks" ? "?" : `\${${part.value}}`;
    edits.push({ start: open - part.before, end: close + 1 + part.after, text: mark });
    from = close + 1 + part.after;
  }
  if (MARKS.test(text.slice(from, template.end - 1)) || values.length === 0) return undefined;
  if (fills !== "template")
    return [...edits, { start: template.end, end: template.end, text: `, [${values.join(", ")}]` }];
  const method = call.callee.property;
  const plain = method?.name?.replace(/Unsafe$/, "");
  if (plain === undefined || plain === method.name) return undefined;
  return [
    { start: method.start, end: method.end, text: plain },
    { start: text.lastIndexOf("(", template.start), end: template.start, text: "" },
    ...edits,
    { start: template.end, end: call.end, text: "" },
  ];
}

function isOnlyGiven(template: EsNode, call: EsNode | undefined): boolean {
  return call?.type === "CallExpression" && call.arguments.length === 1 && call.arguments[0] === template;
}

/** How much of the text around it goes with the value: its quotes, and what a search leaves open. */
function valueAt(
  before: string,
  after: string,
  code: string,
): { before: number; after: number; value: string } | undefined {
  if (MARKS.test(before)) return undefined;
  const [opening, open = ""] = /'(%?)$/.exec(before) ?? [];
  const [closing, close = ""] = /^(%?)'/.exec(after) ?? [];
  if (opening !== undefined && closing !== undefined) {
    const value = open === "" && close === "" ? code : `\`${open}\${${code}}${close}\``;
    return { before: opening.length, after: closing.length, value };
  }
  return opening === undefined && closing === undefined && COMPARED.test(before)
    ? { before: 0, after: 0, value: code }
    : undefined;
}

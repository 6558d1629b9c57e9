// A comparison that lets somebody in, taken out of the checks around it. Input: the chain of nodes down to the comparison, or
// to what is compared. Output: edits; undefined where what is left would check nothing, or the comparison keeps somebody out.
import type { EsNode } from "../frontends/typescript/esNode.js";
import { removed, type TextEdit } from "./edits.js";
import { childrenOf, isText } from "./tree.js";

export function removeBypass(text: string, chain: readonly EsNode[]): TextEdit[] | undefined {
  const i = chain.findLastIndex((n) => n.type === "BinaryExpression" && /^[!=]==?$/.test(n.operator));
  const comparison = chain[i];
  if (!comparison) return undefined;
  const opens = comparison.operator[0] === "=";
  const parent = chain[i - 1];
  if (parent?.type === "LogicalExpression" && parent.operator === (opens ? "||" : "&&"))
    return keepsOut(chain, i) === opens ? undefined : withoutOperand(text, parent, comparison);
  if (!opens) return undefined;
  // `isTest && code === "…"`: one more condition of the same way in.
  let at = i;
  while (chain[at - 1]?.type === "LogicalExpression" && chain[at - 1]!.operator === "&&") at--;
  const branch = chain[at - 1];
  if (branch?.type !== "IfStatement" || branch.test !== chain[at]) return undefined;
  return withoutBranch(text, branch, chain[at - 2], comparison);
}

/** The condition refuses: `if (password === "…" || password.length < 8) throw …`. Undefined where it decides on no statement. */
function keepsOut(chain: readonly EsNode[], from: number): boolean | undefined {
  let at = from;
  let negated = false;
  while (/^(Logical|Unary)Expression$/.test(chain[at - 1]?.type ?? "")) {
    at--;
    if (chain[at]!.type === "UnaryExpression") negated = !negated;
  }
  const branch = chain[at - 1];
  if (branch?.type !== "IfStatement" || branch.test !== chain[at]) return undefined;
  return refuses(branch.consequent) !== negated;
}

/** `throw`, `return false`, `res.status(401)`. */
function refuses(n: EsNode): boolean {
  if (/^(Function|Arrow)/.test(n.type)) return false;
  if (n.type === "ThrowStatement") return true;
  if (n.type === "ReturnStatement" && (n.argument == null || n.argument.value === false || n.argument.value === null))
    return true;
  if (
    n.type === "CallExpression" &&
    n.arguments.some((a: EsNode) => a.type === "Literal" && REFUSED.test(`${a.value}`))
  )
    return true;
  return childrenOf(n).some(refuses);
}
const REFUSED = /^4\d\d$/;

function withoutOperand(text: string, sum: EsNode, operand: EsNode): TextEdit[] | undefined {
  const { left, right, operator } = sum;
  const gap = text.slice(left.end, right.start);
  const at = gap.indexOf(operator);
  if (at < 0 || /\/[/*]/.test(gap)) return undefined;
  if (operand === right) {
    const opened = gap.slice(at).split("(").length - 1;
    const closing = new RegExp(`^(\\s*\\)){${opened}}`).exec(text.slice(right.end));
    return closing
      ? [{ start: left.end + gap.slice(0, at).trimEnd().length, end: right.end + closing[0].length, text: "" }]
      : undefined;
  }
  const closed = gap.slice(0, at).split(")").length - 1;
  const opening = new RegExp(`(\\(\\s*){${closed}}$`).exec(text.slice(0, left.start));
  const behind = left.end + at + operator.length;
  const blank = /^\s*/.exec(text.slice(behind))![0].length;
  return opening ? [{ start: left.start - opening[0].length, end: behind + blank, text: "" }] : undefined;
}

/** Only where the check goes on: in its other branch, or behind it with the same value. */
function withoutBranch(
  text: string,
  branch: EsNode,
  holder: EsNode | undefined,
  comparison: EsNode,
): TextEdit[] | undefined {
  if (!holder || refuses(branch.consequent)) return undefined;
  const { alternate } = branch;
  if (alternate) {
    const isElse = holder.type === "IfStatement" && holder.alternate === branch;
    if (isElse || alternate.type === "IfStatement") return [replaced(text, branch, alternate)];
    return undefined;
  }
  if (holder.type !== "BlockStatement") return undefined;
  const behind: EsNode[] = holder.body.slice(holder.body.indexOf(branch) + 1);
  const asked = [comparison.left, comparison.right].filter((side: EsNode) => !isText(side)).map(nameIn);
  const goesOn = goesToNext(branch.consequent)
    ? behind.length > 0
    : behind.some((n) => asked.some((a) => mentions(n, a)));
  return goesOn ? [removed(text, branch.start, branch.end)] : undefined;
}

function replaced(text: string, { start, end }: EsNode, by: EsNode): TextEdit {
  return { start, end, text: text.slice(by.start, by.end) };
}

/** `return next();` */
function goesToNext(n: EsNode): boolean {
  if (n.type === "BlockStatement") return n.body.length === 1 && goesToNext(n.body[0]);
  return n.type === "ReturnStatement" && n.argument?.type === "CallExpression" && n.argument.callee.name === "next";
}

function nameIn(n: EsNode): string | undefined {
  return n.type === "Identifier"
    ? n.name
    : n.type === "MemberExpression" && n.computed !== true
      ? n.property.name
      : undefined;
}

function mentions(n: EsNode, name: string | undefined): boolean {
  if (name === undefined) return false;
  return (n.type === "Identifier" && n.name === name) || childrenOf(n).some((child) => mentions(child, name));
}

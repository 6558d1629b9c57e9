// Questions whose answer is lost, put right: the promise is waited for, the statement that only asks refuses. Input: the text, its
// tree and one change. Output: edits; undefined where the place is not what the plan takes it for.
import type { FixChange } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import type { TextEdit } from "./edits.js";
import { styleOf } from "./imports.js";
import { asyncEdit, endOf, FUNCTION } from "./insertion.js";
import { chainToNode } from "./tree.js";

type Of<K extends FixChange["kind"]> = Extract<FixChange, { kind: K }>;

export function waitFor(text: string, program: EsNode, { at }: Of<"wait-for">): TextEdit[] | undefined {
  const chain = chainToNode(program, at);
  const call = chain?.at(-1);
  const parent = chain?.at(-2);
  if (!chain || call?.type !== "CallExpression" || !parent) return undefined;
  // What is called on the promise is another thing.
  if (/^(Member|Await|Chain)Expression$/.test(parent.type)) return undefined;
  const owner = chain.findLastIndex((n) => FUNCTION.test(n.type));
  const fn = chain[owner];
  if (!fn || fn.generator === true || inParameters(fn, call)) return undefined;
  const waiting = fn.async === true ? [] : asyncEdit(text, chain, owner);
  if (!waiting) return undefined;
  const [open, close] = parent.type === "UnaryExpression" ? ["(await ", ")"] : ["await ", ""];
  const edits = [{ start: call.start, end: call.start, text: open }];
  return [...waiting, ...edits, ...(close === "" ? [] : [{ start: call.end, end: call.end, text: close }])];
}

function inParameters(fn: EsNode, { start }: EsNode): boolean {
  return start < fn.body.start;
}

export function refuseBy(text: string, program: EsNode, { at, when }: Of<"refuse-by">): TextEdit[] | undefined {
  const chain = chainToNode(program, at);
  let i = (chain?.length ?? 0) - 1;
  while (i > 0 && /^(Await|Chain)Expression$/.test(chain![i - 1]!.type)) i--;
  const [block, statement, asked] = [chain?.[i - 2], chain?.[i - 1], chain?.[i]];
  if (!chain || !asked || statement?.type !== "ExpressionStatement") return undefined;
  if (!block || !/^(Program|BlockStatement)$/.test(block.type)) return undefined;
  const fn = chain.findLast((n) => FUNCTION.test(n.type));
  const { quote, end } = styleOf(text, program);
  const code = text.slice(asked.start, asked.end);
  const condition = when === "yes" ? code : asked.type === "CallExpression" ? `!${code}` : `!(${code})`;
  const thrown = `throw new Error(${quote}not permitted${quote})${fn ? endOf(text, program, fn) : end}`;
  return [{ start: statement.start, end: statement.end, text: `if (${condition}) ${thrown}` }];
}

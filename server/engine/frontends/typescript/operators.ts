// Operators: comparisons, texts that are added up, and the ways that conditions choose between.
import { isCredentialName } from "../../facts/textGate.js";
import { LiteralKind, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { plainText } from "./calls.js";
import { type Arrival, branch, type Extraction, here, link, mergeBranches, newBlock } from "./context.js";
import { emptyWhere, withEmpty } from "./emptiness.js";
import type { EsNode } from "./esNode.js";
import { usedValue, value } from "./expressions.js";
import { lastName, literal, nameOfOperand } from "./literals.js";
import { secretsOfAddress, secretsOfParts } from "./secretPlaces.js";

/** Carries no data of its operands, but conditions ask what was compared. */
export function compared(x: Extraction, n: EsNode, operator: string, operands: readonly number[]): number {
  const list = operands.filter((operand) => operand !== NONE);
  return x.b.listNode(NodeKind.clean, n.start, n.end, x.b.string(operator), list);
}

const EQUALITY = new Set(["==", "===", "!=", "!=="]);
const COMPARISON = /^([=!]==?|[<>]=?)$/;

export function binary(x: Extraction, n: EsNode, hint: string): number {
  if (n.operator !== "+") {
    // The left spine of `a * b * c …` is walked with a loop, not with the stack.
    const spine: EsNode[] = [];
    let first = n;
    for (; first.type === "BinaryExpression" && first.operator !== "+"; first = first.left) spine.push(first);
    const equality = spine.length === 1 && EQUALITY.has(n.operator);
    const operands: number[] = [];
    if (first.type !== "PrivateIdentifier") operands.push(usedValue(x, first, equality ? nameOfOperand(n.right) : ""));
    const asksNone = spine.length === 1 && COMPARISON.test(n.operator) && n.right.value === 0;
    // `rowCount === 0`, `rows.length > 0`: says whether there is anything, and nothing of anybody.
    if (asksNone) operands.push(literal(x, n.right, LiteralKind.number, x.b.string("0")));
    else
      for (const part of spine.reverse())
        operands.push(usedValue(x, part.right, equality ? nameOfOperand(n.left) : ""));
    return compared(x, n, n.operator, operands);
  }
  const parts: EsNode[] = [n.right];
  let left: EsNode = n.left;
  while (left.type === "BinaryExpression" && left.operator === "+") {
    parts.push(left.right);
    left = left.left;
  }
  parts.push(left);
  parts.reverse();
  parts.forEach((part, i) => {
    if (i > 0) secretsOfAddress(x, plainText(parts[i - 1]!), part, plainText(parts[i + 1]));
  });
  const { secrets } = x.b.facts;
  const known = secrets.length;
  const list = parts.map((part) => usedValue(x, part, hint));
  const whole = secretsOfParts(x, n, parts.map(plainText), hint);
  if (whole.length > 0) secrets.splice(known, secrets.length, ...whole);
  return x.b.listNode(NodeKind.text, n.start, n.end, NONE, list);
}

/** Evaluates what may not run in a block of its own; without a call in it the block is not kept. */
function arm(x: Extraction, run: () => void): { start: number; end: number } | undefined {
  const fact = here(x);
  const outer = x.block;
  const calls = fact.calls.length;
  const stores = fact.stores.length;
  const start = newBlock(x);
  x.block = start;
  run();
  const end = x.block;
  x.block = outer;
  if (fact.calls.length > calls || fact.stores.length > stores || fact.blocks.length > start + 1) return { start, end };
  fact.blocks.length = start;
  return undefined;
}

/** A test is no input of what it decides about: that a variable is read there would not be seen. */
function noteRead(x: Extraction, n: EsNode): void {
  if (n.type === "Identifier") usedValue(x, n);
}

export function logical(x: Extraction, n: EsNode, hint: string): number {
  // The left spine of `a || b || c …` is walked with a loop, not with the stack.
  const spine: EsNode[] = [n];
  while (spine[spine.length - 1]!.left.type === "LogicalExpression") spine.push(spine[spine.length - 1]!.left);
  const first = spine[spine.length - 1]!.left;
  let left = value(x, first, hint);
  noteRead(x, first);
  for (const part of spine.reverse()) left = logicalStep(x, part, left, hint);
  return left;
}

function logicalStep(x: Extraction, n: EsNode, left: number, hint: string): number {
  let right = NONE;
  let taken: Arrival = { changes: new Map(), dead: false };
  const setting = n.operator === "&&" ? undefined : settingName(n.left);
  const block = arm(x, () => {
    taken = branch(x, () => {
      const outer = x.fallback;
      x.fallback = setting !== undefined;
      right = value(x, n.right, setting === undefined || isCredentialName(hint) ? hint : setting);
      x.fallback = outer;
    });
  });
  if (block) {
    const from = x.block;
    x.block = newBlock(x);
    if (n.operator !== "??") here(x).blocks[from]!.condition = left;
    const order = n.operator === "&&" ? [block.start, x.block] : [x.block, block.start];
    for (const to of order) link(x, from, to);
    link(x, block.end, x.block);
  }
  mergeBranches(x, [taken, { changes: new Map(), dead: false }], n);
  // `test && value`: a test that is a comparison adds nothing.
  const inputs = n.operator === "&&" ? [right] : [left, right];
  return x.b.listNode(NodeKind.join, n.start, n.end, NONE, inputs, NodeFlag.expression);
}

/** `process.env.X`, `env.X`, `config.get("X")`: the setting that a fallback stands in for. */
export function settingName(n: EsNode): string | undefined {
  if (n.type === "MemberExpression" && /^(env|config|settings|import\.meta\.env)$/i.test(lastName(n.object)))
    return lastName(n);
  if (n.type === "CallExpression" && /^(get|getOrThrow|getenv)$/.test(lastName(n.callee))) {
    const first = n.arguments[0];
    return first?.type === "Literal" && typeof first.value === "string" ? first.value : undefined;
  }
  return n.type === "ChainExpression" || n.type === "TSNonNullExpression" || n.type === "TSAsExpression"
    ? settingName(n.expression)
    : undefined;
}

export function conditional(x: Extraction, n: EsNode, hint: string): number {
  const condition = value(x, n.test);
  noteRead(x, n.test);
  const from = x.block;
  const inputs: number[] = [];
  const take = (part: EsNode, outcome: boolean) => {
    let taken: Arrival = { changes: new Map(), dead: false };
    const block = arm(x, () => {
      withEmpty(x, emptyWhere(n.test, outcome), n.test, () => {
        taken = branch(x, () => inputs.push(value(x, part, hint)));
      });
    });
    return { block, taken };
  };
  const yes = take(n.consequent, true);
  const no = take(n.alternate, false);
  if (yes.block || no.block) {
    const after = newBlock(x);
    here(x).blocks[from]!.condition = condition;
    for (const { block } of [yes, no]) {
      link(x, from, block?.start ?? after);
      if (block) link(x, block.end, after);
    }
    x.block = after;
  }
  mergeBranches(x, [yes.taken, no.taken], n);
  return x.b.listNode(NodeKind.join, n.start, n.end, NONE, inputs, NodeFlag.expression);
}

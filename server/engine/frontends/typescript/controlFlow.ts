// Branches, loops, switch and try: the graph of basic blocks, and where versions of variables meet.
import { KEYS_OF, NONE, NodeKind } from "../../facts/types.js";
import { assignedNames } from "./assignedNames.js";
import {
  type Arrival,
  assign,
  branch,
  changesSince,
  declare,
  type Extraction,
  type Frame,
  here,
  link,
  lookup,
  mergeBranches,
  newBlock,
  popScope,
  pushScope,
} from "./context.js";
import { emptyWhere, withEmpty } from "./emptiness.js";
import type { EsNode } from "./esNode.js";
import { load, value } from "./expressions.js";
import { pushFrame, resume, wait } from "./jumps.js";
import { assignTarget, destructure, named } from "./patterns.js";
import { hoist, statement, statements } from "./statements.js";

type End = Arrival & { end: number };

const UNCHANGED: Arrival = { changes: new Map(), dead: false };

export function ifStatement(x: Extraction, n: EsNode): void {
  const yes = newBlock(x);
  const no = newBlock(x);
  test(x, n.test, yes, no);
  const run = (block: number, body: EsNode | null | undefined, outcome: boolean): End => {
    x.block = block;
    let result: Arrival = UNCHANGED;
    withEmpty(x, body == null ? [] : emptyWhere(n.test, outcome), n.test, () => {
      result = branch(x, () => {
        if (body != null) statement(x, body);
      });
    });
    return { ...result, end: x.block };
  };
  joinBlocks(x, [run(yes, n.consequent, true), run(no, n.alternate, false)], newBlock(x), n);
}

/** Evaluates a condition and goes on to one of two blocks; `&&`, `||` and `!` are ways, not values. */
function test(x: Extraction, n: EsNode, yes: number, no: number, depth = 0): void {
  if (depth < 100 && n.type === "UnaryExpression" && n.operator === "!") return test(x, n.argument, no, yes, depth + 1);
  if (depth < 100 && n.type === "LogicalExpression" && n.operator !== "??") {
    const right = newBlock(x);
    if (n.operator === "&&") test(x, n.left, right, no, depth + 1);
    else test(x, n.left, yes, right, depth + 1);
    x.block = right;
    const second = branch(x, () => test(x, n.right, yes, no, depth + 1));
    mergeBranches(x, [second, UNCHANGED], n);
    return;
  }
  const condition = value(x, n);
  const block = here(x).blocks[x.block]!;
  block.condition = condition;
  link(x, x.block, yes);
  link(x, x.block, no);
}

/** Goes on in `block`, where the ends that are still alive meet. */
function joinBlocks(
  x: Extraction,
  ends: readonly End[],
  block: number,
  n: EsNode,
  others: readonly Arrival[] = [],
): void {
  for (const e of ends) if (!e.dead) link(x, e.end, block);
  x.block = block;
  mergeBranches(x, [...ends, ...others], n);
  if (x.dead) x.deadBlock = block;
}

/** Arrivals meet the present state, which differs from that at the frame's start by what is in the journal. */
function meet(x: Extraction, frame: Frame, arrivals: readonly Arrival[], at: EsNode): void {
  if (arrivals.length === 0) return;
  const present: Arrival = { changes: changesSince(x, frame.mark), dead: x.dead };
  x.dead = false;
  const before = new Map<number, number>();
  for (let i = x.journal.length - 1; i >= frame.mark; i--) before.set(x.journal[i]!.binding, x.journal[i]!.old);
  // mergeBranches takes what a branch did not change from the present: spell it out for variables changed here.
  const full = arrivals.map((a) => ({ dead: a.dead, changes: new Map([...before, ...a.changes]) }));
  mergeBranches(x, [present, ...full], at);
}

export function labeled(x: Extraction, n: EsNode): void {
  x.labels.push(n.label.name);
  if (LOOPS.has(n.body.type) || n.body.type === "LabeledStatement") return statement(x, n.body);
  const frame = pushFrame(x, "label", takeLabels(x));
  frame.breakBlock = newBlock(x);
  const result = branch(x, () => statement(x, n.body));
  x.frames.pop();
  joinBlocks(x, [{ ...result, end: x.block }], frame.breakBlock, n, frame.breaks);
}

const LOOPS = new Set(["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"]);

function takeLabels(x: Extraction): string[] {
  const labels = x.labels;
  x.labels = [];
  return labels;
}

/** Variables assigned in a loop get a join before the body, closed afterwards, so that later rounds reach earlier reads. */
export function loop(x: Extraction, n: EsNode): void {
  const labels = takeLabels(x);
  pushScope(x);
  if (n.type === "ForStatement" && n.init != null) {
    if (n.init.type === "VariableDeclaration") {
      hoist(x, [n.init]);
      statement(x, n.init);
    } else value(x, n.init);
  }
  const source = n.type === "ForOfStatement" || n.type === "ForInStatement" ? value(x, n.right) : NONE;
  const joins = openJoins(x, n);
  const frame = pushFrame(x, "loop", labels);
  const head = newBlock(x);
  const last = n.type === "DoWhileStatement" || n.update != null ? newBlock(x) : head;
  const body = n.type === "DoWhileStatement" ? head : newBlock(x);
  const exit = newBlock(x);
  frame.continueBlock = last;
  frame.breakBlock = exit;
  link(x, x.block, head);
  x.block = head;
  const endless = n.type !== "DoWhileStatement" && source === NONE && (n.test == null || n.test.value === true);
  if (n.type !== "DoWhileStatement") {
    if (n.test != null && !endless) test(x, n.test, body, exit);
    else {
      link(x, head, body);
      if (!endless) link(x, head, exit);
    }
  }
  frame.mark = x.journal.length;
  x.block = body;
  const result = branch(x, () => {
    if (source !== NONE) iterate(x, n, source);
    statement(x, n.body);
    if (!x.dead) link(x, x.block, last);
    meet(x, frame, frame.continues, n);
    x.block = last;
    if (last === head) return;
    if (n.type === "DoWhileStatement") test(x, n.test, head, exit);
    else {
      value(x, n.update);
      link(x, x.block, head);
    }
  });
  x.frames.pop();
  closeJoins(x, joins, result);
  const ends = n.type === "DoWhileStatement" ? [result] : [{ ...UNCHANGED, dead: endless }];
  x.block = exit;
  mergeBranches(x, [...ends, ...frame.breaks], n);
  if (x.dead) x.deadBlock = exit;
  popScope(x);
}

type Joins = Map<number, { node: number; before: number }>;

function openJoins(x: Extraction, n: EsNode): Joins {
  const changed = new Set<number>();
  assignedNames(n, (name) => {
    const binding = lookup(x, name);
    if (binding === NONE || x.importNodes.has(binding) || x.current[binding] === NONE) return;
    if (x.b.facts.bindings[binding]!.callable === x.callable) changed.add(binding);
  });
  const joins: Joins = new Map();
  // In the order of the bindings: parsers differ in the order of a node's children.
  for (const binding of [...changed].sort((a, b) => a - b)) {
    const before = x.current[binding]!;
    const node = x.b.listNode(NodeKind.join, n.start, n.start, NONE, [before]);
    joins.set(binding, { node, before });
    x.journal.push({ binding, old: before });
    x.current[binding] = node;
  }
  return joins;
}

function closeJoins(x: Extraction, joins: Joins, result: Arrival): void {
  if (result.dead) return;
  for (const [binding, { node, before }] of joins) {
    const after = result.changes.get(binding);
    if (after !== undefined && after !== NONE && after !== before && after !== node) x.b.setList(node, [before, after]);
  }
}

function iterate(x: Extraction, n: EsNode, source: number): void {
  const { start, end } = n.left;
  const element =
    n.type === "ForInStatement"
      ? x.b.listNode(NodeKind.clean, start, end, x.b.string(KEYS_OF), [source])
      : load(x, source, undefined, start, end);
  if (n.left.type !== "VariableDeclaration") return assignTarget(x, n.left, element, n.left);
  hoist(x, [n.left]);
  const pattern = n.left.declarations[0]?.id;
  if (pattern == null) return;
  destructure(x, pattern, element, (name, part) => {
    const binding = lookup(x, name.name);
    if (binding !== NONE) assign(x, binding, named(x, name, part));
  });
}

export function switchStatement(x: Extraction, n: EsNode): void {
  const condition = value(x, n.discriminant);
  const from = x.block;
  here(x).blocks[from]!.condition = condition;
  const frame = pushFrame(x, "switch", takeLabels(x));
  frame.breakBlock = newBlock(x);
  pushScope(x);
  for (const c of n.cases) hoist(x, c.consequent);
  let above: End | undefined;
  const cases: number[] = [];
  for (const c of n.cases) {
    const fallen: End | undefined = above;
    const block = newBlock(x);
    link(x, from, block);
    if (fallen && !fallen.dead) link(x, fallen.end, block);
    x.block = block;
    const result = branch(x, () => {
      if (fallen && !fallen.dead) mergeBranches(x, [UNCHANGED, fallen], c);
      cases.push(value(x, c.test));
      statements(x, c.consequent);
    });
    above = { ...result, end: x.block };
  }
  if (n.cases.some((c: EsNode) => c.test?.type === "Literal")) here(x).blocks[from]!.cases = cases;
  popScope(x);
  x.frames.pop();
  const ends = above ? [above] : [];
  if (!n.cases.some((c: EsNode) => c.test == null)) ends.push({ ...UNCHANGED, end: from });
  joinBlocks(x, ends, frame.breakBlock, n, frame.breaks);
}

/** Any call in the tried part may throw: its handler is reached from before it and from each of its blocks. */
export function tryStatement(x: Extraction, n: EsNode): void {
  const from = x.block;
  const frame = pushFrame(x, "try");
  if (n.handler?.body?.body?.length === 0) {
    const fact = here(x);
    fact.swallowed = [...(fact.swallowed ?? []), { start: n.block.start, end: n.block.end }];
  }
  const caught = n.handler != null ? newBlock(x) : NONE;
  const last = n.finalizer != null ? newBlock(x) : NONE;
  frame.handlerBlock = caught;
  frame.finalBlock = last;
  const tried = newBlock(x);
  link(x, from, tried);
  x.block = tried;
  const first = branch(x, () => statement(x, n.block));
  const ends: End[] = [{ ...first, end: x.block }];
  mayThrow(x, from, tried, caught !== NONE ? caught : last);
  frame.handlerBlock = NONE;
  if (caught !== NONE) {
    x.block = caught;
    const start = here(x).blocks.length;
    const second = branch(x, () => {
      mergeBranches(x, seen(frame), n);
      handler(x, n.handler);
    });
    ends.push({ ...second, end: x.block });
    if (last !== NONE) mayThrow(x, caught, start, last);
  }
  frame.finalBlock = NONE;
  x.frames.pop();
  if (last === NONE) return joinBlocks(x, ends, newBlock(x), n);
  wait(frame, { exit: "throw" });
  finallyBlock(x, n, frame, ends, last);
}

/** Edges for what a call may throw: from the block before and from the blocks made since `start`. */
function mayThrow(x: Extraction, before: number, start: number, to: number): void {
  const end = here(x).blocks.length;
  link(x, before, to);
  for (let block = start; block < end; block++) link(x, block, to);
}

/** What a handler may find: for each variable the value from before, or any that was assigned since. */
function seen(frame: Frame): Arrival[] {
  const states: Arrival[] = [UNCHANGED];
  for (const [binding, versions] of frame.assigned) {
    for (const version of versions) states.push({ changes: new Map([[binding, version]]), dead: false });
  }
  return states;
}

/** Runs on every way out; what it sees is any version, what comes after it sees those of the ways that go on. */
function finallyBlock(x: Extraction, n: EsNode, frame: Frame, ends: readonly End[], last: number): void {
  for (const e of ends) if (!e.dead) link(x, e.end, last);
  x.block = last;
  const own = new Map<number, number>();
  const result = branch(x, () => {
    mergeBranches(x, seen(frame), n);
    const mark = x.journal.length;
    statement(x, n.finalizer);
    for (const [binding, version] of changesSince(x, mark)) own.set(binding, version);
  });
  const end = x.block;
  if (!result.dead) resume(x, end, frame.pending);
  mergeBranches(x, ends, n);
  if (result.dead) x.dead = true;
  x.block = newBlock(x);
  if (x.dead) x.deadBlock = x.block;
  else link(x, end, x.block);
  for (const [binding, version] of own) {
    x.journal.push({ binding, old: x.current[binding]! });
    x.current[binding] = version;
  }
}

function handler(x: Extraction, n: EsNode): void {
  pushScope(x);
  if (n.param != null) {
    const name = n.param.type === "Identifier" ? n.param.name : "";
    const at = x.b.node(NodeKind.caught, n.param.start, n.param.end, NONE, name ? x.b.string(name) : NONE);
    destructure(x, n.param, at, (id, part) =>
      assign(x, declare(x, id.name, "catch"), id === n.param ? part : named(x, id, part)),
    );
  }
  statement(x, n.body);
  popScope(x);
}

// Statements: scopes and hoisting, control flow with its basic blocks, where variable versions meet.
import { NodeKind, NONE } from "../../facts/types.js";
import { commentAt } from "./comments.js";
import {
  assign, branch, declare, type Extraction, here, link, lookup, MAX_NESTING, mergeBranches, newBlock, popScope, pushScope,
} from "./context.js";
import { aliasRecord, callableFact, classRecord, enumRecord, interfaceRecord } from "./declarations.js";
import type { EsNode } from "./esNode.js";
import { load, value } from "./expressions.js";
import { moduleStatement } from "./modules.js";
import { assignTarget, destructure, named } from "./patterns.js";
import { typeOf } from "./typeNodes.js";

export function statements(x: Extraction, list: readonly EsNode[]): void {
  for (const n of list) statement(x, n);
}

/** Names that a block declares are known from its start. */
export function hoist(x: Extraction, list: readonly EsNode[]): void {
  for (const outer of list) {
    const n: EsNode = (outer.type === "ExportNamedDeclaration" || outer.type === "ExportDefaultDeclaration") && outer.declaration != null ? outer.declaration : outer;
    if (n.type === "VariableDeclaration" && n.kind !== "var") {
      for (const d of n.declarations) patternNames(d.id, (name) => declare(x, name, n.kind === "const" ? "const" : "let"));
    } else if (n.type === "FunctionDeclaration" || n.type === "TSDeclareFunction") {
      if (n.id != null) declare(x, n.id.name, "function");
    } else if (n.type === "ClassDeclaration" && n.id != null) declare(x, n.id.name, "class");
    else if (n.type === "TSEnumDeclaration") declare(x, n.id.name, "enum");
  }
  // Functions can be called above their declaration: extract them first.
  for (const outer of list) {
    const n: EsNode = (outer.type === "ExportNamedDeclaration" || outer.type === "ExportDefaultDeclaration") && outer.declaration != null ? outer.declaration : outer;
    if (n.type === "FunctionDeclaration" && n.id != null) functionDeclaration(x, n, outer);
  }
}

/** `var` belongs to the function: declared for the whole body, nested functions left out. */
export function hoistVars(x: Extraction, n: EsNode | EsNode[], depth = 0): void {
  if (depth > MAX_NESTING) return;
  if (Array.isArray(n)) {
    for (const item of n) if (item != null) hoistVars(x, item, depth + 1);
    return;
  }
  switch (n.type) {
    case "VariableDeclaration":
      if (n.kind === "var") for (const d of n.declarations) patternNames(d.id, (name) => declare(x, name, "var"));
      return;
    case "BlockStatement":
      return hoistVars(x, n.body, depth + 1);
    case "IfStatement":
      hoistVars(x, n.consequent, depth + 1);
      if (n.alternate != null) hoistVars(x, n.alternate, depth + 1);
      return;
    case "ForStatement":
      if (n.init != null && n.init.type === "VariableDeclaration") hoistVars(x, n.init, depth + 1);
      return hoistVars(x, n.body, depth + 1);
    case "ForInStatement":
    case "ForOfStatement":
      if (n.left.type === "VariableDeclaration") hoistVars(x, n.left, depth + 1);
      return hoistVars(x, n.body, depth + 1);
    case "WhileStatement":
    case "DoWhileStatement":
    case "LabeledStatement":
      return hoistVars(x, n.body, depth + 1);
    case "TryStatement":
      hoistVars(x, n.block, depth + 1);
      if (n.handler != null) hoistVars(x, n.handler.body, depth + 1);
      if (n.finalizer != null) hoistVars(x, n.finalizer, depth + 1);
      return;
    case "SwitchStatement":
      for (const c of n.cases) hoistVars(x, c.consequent, depth + 1);
      return;
    case "ExportNamedDeclaration":
      if (n.declaration != null) hoistVars(x, n.declaration, depth + 1);
      return;
    default:
      return;
  }
}

function patternNames(n: EsNode | null, add: (name: string) => void): void {
  if (n == null) return;
  switch (n.type) {
    case "Identifier":
      add(n.name);
      return;
    case "ObjectPattern":
      for (const p of n.properties) patternNames(p.type === "RestElement" ? p.argument : p.value, add);
      return;
    case "ArrayPattern":
      for (const e of n.elements) patternNames(e, add);
      return;
    case "AssignmentPattern":
      patternNames(n.left, add);
      return;
    case "RestElement":
      patternNames(n.argument, add);
      return;
    default:
      return;
  }
}

export function statement(x: Extraction, n: EsNode): void {
  if (x.depth >= MAX_NESTING) {
    x.tooDeep = true;
    return;
  }
  x.depth++;
  visit(x, n);
  x.depth--;
}

function visit(x: Extraction, n: EsNode): void {
  switch (n.type) {
    case "ExpressionStatement":
      value(x, n.expression);
      return;
    case "VariableDeclaration":
      for (const d of n.declarations) variable(x, d, n);
      return;
    case "ReturnStatement": {
      const given = value(x, n.argument);
      if (given !== NONE) here(x).returns.push(given);
      return leave(x, "return");
    }
    case "ThrowStatement":
      here(x).throws.push(value(x, n.argument));
      return leave(x, "throw");
    case "BreakStatement":
    case "ContinueStatement":
      x.dead = true;
      return;
    case "BlockStatement":
      pushScope(x);
      hoist(x, n.body);
      statements(x, n.body);
      return popScope(x);
    case "IfStatement":
      return ifStatement(x, n);
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return loop(x, n);
    case "SwitchStatement":
      return switchStatement(x, n);
    case "TryStatement":
      return tryStatement(x, n);
    case "LabeledStatement":
      return statement(x, n.body);
    case "WithStatement":
      value(x, n.object);
      return statement(x, n.body);
    case "FunctionDeclaration":
      return; // extracted when its block was entered
    case "ClassDeclaration":
      return classDeclaration(x, n);
    case "TSInterfaceDeclaration":
      interfaceRecord(x, n);
      return;
    case "TSTypeAliasDeclaration":
      aliasRecord(x, n);
      return;
    case "TSEnumDeclaration": {
      const record = enumRecord(x, n);
      assign(x, declare(x, n.id.name, "enum"), x.b.node(NodeKind.class, n.start, n.end, record));
      return;
    }
    case "TSDeclareFunction":
      // An overload is said by its implementation; `declare function` has only this.
      if (n.id != null && x.b.facts.bindings[lookup(x, n.id.name)]?.versions.length === 0) functionDeclaration(x, n, n);
      return;
    case "TSModuleDeclaration":
      return namespace(x, n);
    default:
      return moduleStatement(x, n);
  }
}

function leave(x: Extraction, exit: "return" | "throw"): void {
  here(x).blocks[x.block]!.exit = exit;
  x.dead = true;
}

function functionDeclaration(x: Extraction, n: EsNode, outer: EsNode): void {
  const callable = callableFact(x, n, { kind: "function", name: n.id.name, nameNode: n.id, owner: NONE, static: false, commentNode: outer });
  assign(x, declare(x, n.id.name, "function"), x.b.node(NodeKind.function, n.start, n.end, callable));
}

function classDeclaration(x: Extraction, n: EsNode): void {
  const record = classRecord(x, n, "");
  if (n.id != null) assign(x, declare(x, n.id.name, "class"), x.b.node(NodeKind.class, n.start, n.end, record));
}

function namespace(x: Extraction, n: EsNode): void {
  const inner = n.body?.body;
  if (!Array.isArray(inner)) return;
  const outer = x.namespace;
  const name: string = n.id.type === "Identifier" ? n.id.name : "";
  if (name) x.namespace = outer ? `${outer}.${name}` : name;
  pushScope(x);
  hoist(x, inner);
  statements(x, inner);
  popScope(x);
  x.namespace = outer;
}

function variable(x: Extraction, d: EsNode, declaration: EsNode): void {
  if (d.init == null) {
    if (d.id.type === "Identifier") annotate(x, d, declaration);
    return;
  }
  const hint = d.id.type === "Identifier" ? d.id.name : "";
  let given = value(x, d.init, hint);
  const type = typeOf(x, d.id.typeAnnotation);
  if (type !== NONE && given !== NONE) given = x.b.node(NodeKind.typed, d.init.start, d.init.end, given, type);
  if (d.id.type === "Identifier") annotate(x, d, declaration);
  destructure(x, d.id, given, (name, part) => {
    const binding = lookup(x, name.name);
    if (binding !== NONE) assign(x, binding, named(x, name, part));
  });
}

function annotate(x: Extraction, d: EsNode, declaration: EsNode): void {
  const binding = lookup(x, d.id.name);
  const fact = x.b.facts.bindings[binding];
  if (!fact) return;
  fact.type = typeOf(x, d.id.typeAnnotation);
  fact.comment = commentAt(x, declaration);
}

function ifStatement(x: Extraction, n: EsNode): void {
  const condition = value(x, n.test);
  const from = x.block;
  here(x).blocks[from]!.condition = condition;
  const run = (body: EsNode | null) => {
    const block = newBlock(x);
    link(x, from, block);
    x.block = block;
    const result = branch(x, () => {
      if (body != null) statement(x, body);
    });
    return { ...result, end: x.block };
  };
  const yes = run(n.consequent);
  const no = run(n.alternate ?? null);
  joinBlocks(x, [yes, no], n);
}

function joinBlocks(x: Extraction, branches: { changes: Map<number, number>; dead: boolean; end: number }[], n: EsNode): void {
  x.block = newBlock(x);
  for (const b of branches) if (!b.dead) link(x, b.end, x.block);
  mergeBranches(x, branches, n);
}

/** Variables assigned in a loop get a join before the body, closed afterwards, so that later rounds reach earlier reads. */
function loop(x: Extraction, n: EsNode): void {
  pushScope(x);
  if (n.type === "ForStatement" && n.init != null) {
    if (n.init.type === "VariableDeclaration") {
      hoist(x, [n.init]);
      statement(x, n.init);
    } else value(x, n.init);
  }
  const source = n.type === "ForOfStatement" || n.type === "ForInStatement" ? value(x, n.right) : NONE;
  const changed = new Set<number>();
  assignedNames(n, (name) => {
    const binding = lookup(x, name);
    if (binding !== NONE && x.b.facts.bindings[binding]!.callable === x.callable && x.current[binding] !== NONE && !x.importNodes.has(binding)) changed.add(binding);
  });
  const joins = new Map<number, { node: number; before: number }>();
  for (const binding of changed) {
    const before = x.current[binding]!;
    const node = x.b.listNode(NodeKind.join, n.start, n.start, NONE, [before]);
    joins.set(binding, { node, before });
    x.journal.push({ binding, old: before });
    x.current[binding] = node;
  }
  const head = newBlock(x);
  link(x, x.block, head);
  x.block = head;
  if (n.test != null) here(x).blocks[head]!.condition = value(x, n.test);
  const body = newBlock(x);
  link(x, head, body);
  const exit = newBlock(x);
  link(x, head, exit);
  x.block = body;
  const result = branch(x, () => {
    if (source !== NONE) iterate(x, n, source);
    statement(x, n.body);
    if (n.type === "ForStatement" && n.update != null) value(x, n.update);
  });
  link(x, x.block, head);
  for (const [binding, { node, before }] of joins) {
    const after = result.changes.get(binding);
    if (after !== undefined && after !== NONE) x.b.setList(node, [before, after]);
  }
  x.block = exit;
  popScope(x);
}

function iterate(x: Extraction, n: EsNode, source: number): void {
  const element = n.type === "ForInStatement" ? x.b.node(NodeKind.clean, n.left.start, n.left.end) : load(x, source, undefined, n.left.start, n.left.end);
  if (n.left.type !== "VariableDeclaration") return assignTarget(x, n.left, element, n.left);
  hoist(x, [n.left]);
  const pattern = n.left.declarations[0]?.id;
  if (pattern == null) return;
  destructure(x, pattern, element, (name, part) => {
    const binding = lookup(x, name.name);
    if (binding !== NONE) assign(x, binding, named(x, name, part));
  });
}

const SKIPPED = new Set(["type", "start", "end", "range", "loc", "parent", "typeAnnotation", "returnType", "typeParameters", "typeArguments"]);
const MUTATING = new Set(["push", "unshift", "add", "append", "set", "assign"]);

/** Names that a loop assigns or mutates, its inner functions left out. */
function assignedNames(n: EsNode, add: (name: string) => void, depth = 0): void {
  if (depth > MAX_NESTING) return;
  if (n.type === "AssignmentExpression") rootNames(n.left, add);
  else if (n.type === "CallExpression" && n.callee.type === "MemberExpression" && MUTATING.has(n.callee.property?.name)) {
    rootNames(n.callee.object, add);
    if (n.callee.property.name === "assign" && n.arguments[0]?.type === "Identifier") add(n.arguments[0].name);
  }
  for (const key in n) {
    if (SKIPPED.has(key)) continue;
    const child = n[key];
    if (child === null || typeof child !== "object") continue;
    if (Array.isArray(child)) {
      for (const item of child) if (item != null && typeof item.type === "string" && !isFunction(item)) assignedNames(item, add, depth + 1);
    } else if (typeof child.type === "string" && !isFunction(child)) assignedNames(child, add, depth + 1);
  }
}

function isFunction(n: EsNode): boolean {
  return n.type === "FunctionExpression" || n.type === "FunctionDeclaration" || n.type === "ArrowFunctionExpression";
}

function rootNames(n: EsNode, add: (name: string) => void): void {
  let at = n;
  while (at.type === "MemberExpression" || at.type === "TSNonNullExpression" || at.type === "TSAsExpression") at = at.object ?? at.expression;
  patternNames(at, add);
}

function switchStatement(x: Extraction, n: EsNode): void {
  const condition = value(x, n.discriminant);
  const from = x.block;
  here(x).blocks[from]!.condition = condition;
  pushScope(x);
  for (const c of n.cases) hoist(x, c.consequent);
  const ends: { changes: Map<number, number>; dead: boolean; end: number }[] = [];
  let fallsFrom = NONE;
  for (const c of n.cases) {
    const block = newBlock(x);
    link(x, from, block);
    if (fallsFrom !== NONE) link(x, fallsFrom, block);
    x.block = block;
    let left = false;
    const result = branch(x, () => {
      value(x, c.test);
      statements(x, c.consequent);
      left = x.dead && here(x).blocks[x.block]!.exit === undefined; // break
      if (left) x.dead = false;
    });
    ends.push({ ...result, end: x.block });
    fallsFrom = left || result.dead ? NONE : x.block;
  }
  if (!n.cases.some((c: EsNode) => c.test == null)) ends.push({ changes: new Map(), dead: false, end: from });
  popScope(x);
  joinBlocks(x, ends, n);
}

function tryStatement(x: Extraction, n: EsNode): void {
  const from = x.block;
  const tried = newBlock(x);
  link(x, from, tried);
  x.block = tried;
  const first = branch(x, () => statement(x, n.block));
  const ends = [{ ...first, end: x.block }];
  if (n.handler != null) {
    const caught = newBlock(x);
    link(x, from, caught);
    link(x, tried, caught);
    x.block = caught;
    const second = branch(x, () => {
      // The handler may run after any part of the try block: what that assigned may have happened.
      mergeBranches(x, [{ changes: first.changes, dead: false }, { changes: new Map(), dead: false }], n);
      handler(x, n.handler);
    });
    ends.push({ ...second, end: x.block });
  }
  joinBlocks(x, ends, n);
  if (n.finalizer != null) {
    const wasDead = x.dead;
    x.dead = false;
    statement(x, n.finalizer);
    x.dead ||= wasDead;
  }
}

function handler(x: Extraction, n: EsNode): void {
  pushScope(x);
  if (n.param != null) {
    const name = n.param.type === "Identifier" ? n.param.name : "";
    const at = x.b.node(NodeKind.caught, n.param.start, n.param.end, NONE, name ? x.b.string(name) : NONE);
    destructure(x, n.param, at, (id, part) => assign(x, declare(x, id.name, "catch"), id === n.param ? part : named(x, id, part)));
  }
  statement(x, n.body);
  popScope(x);
}

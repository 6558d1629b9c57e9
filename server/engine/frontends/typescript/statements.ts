// Statements and declarations: scopes, hoisting, and which value a name takes. Control flow is in controlFlow.ts.
import { NONE, NodeKind } from "../../facts/types.js";
import { noteComment } from "./comments.js";
import {
  assign,
  declare,
  type Extraction,
  here,
  lookup,
  MAX_NESTING,
  newBlock,
  popScope,
  pushScope,
  read,
} from "./context.js";
import { ifStatement, labeled, loop, switchStatement, tryStatement } from "./controlFlow.js";
import {
  aliasRecord,
  callableFact,
  classRecord,
  enumRecord,
  interfaceRecord,
  placeName,
  returned,
} from "./declarations.js";
import type { EsNode } from "./esNode.js";
import { value } from "./expressions.js";
import { jump, leave } from "./jumps.js";
import { declaredNames, moduleStatement } from "./modules.js";
import { destructure, named, patternNames } from "./patterns.js";
import { entityName, typeOf } from "./typeNodes.js";

export function statements(x: Extraction, list: readonly EsNode[]): void {
  for (const n of list) statement(x, n);
}

/** Names that a block declares are known from its start. */
export function hoist(x: Extraction, list: readonly EsNode[]): void {
  for (const outer of list) {
    const n: EsNode =
      (outer.type === "ExportNamedDeclaration" || outer.type === "ExportDefaultDeclaration") &&
      outer.declaration != null
        ? outer.declaration
        : outer;
    if (n.type === "VariableDeclaration" && n.kind !== "var") {
      for (const d of n.declarations)
        patternNames(d.id, (name) => declare(x, name, n.kind === "let" ? "let" : "const"));
    } else if (n.type === "FunctionDeclaration" || n.type === "TSDeclareFunction") {
      if (n.id != null) declare(x, n.id.name, "function");
    } else if (n.type === "ClassDeclaration" && n.id != null) declare(x, n.id.name, "class");
    else if (n.type === "TSEnumDeclaration") declare(x, n.id.name, "enum");
    else if (n.type === "LabeledStatement" && isSvelte(x)) reactiveNames(x, n);
  }
  // Functions can be called above their declaration: extract them first.
  for (const outer of list) {
    const n: EsNode =
      (outer.type === "ExportNamedDeclaration" || outer.type === "ExportDefaultDeclaration") &&
      outer.declaration != null
        ? outer.declaration
        : outer;
    if (n.type === "FunctionDeclaration" && n.id != null) functionDeclaration(x, n, outer);
  }
}

function isSvelte(x: Extraction): boolean {
  return x.callable === 0 && /\.svelte(\.[jt]s)?$/i.test(x.input.fileName);
}

/** `$: total = …`, `$: ({ user } = data)` of Svelte declare what nothing else does. */
function reactiveNames(x: Extraction, n: EsNode): void {
  if (n.label.name !== "$" || n.body.type !== "ExpressionStatement") return;
  let inner: EsNode = n.body.expression;
  while (inner.type === "ParenthesizedExpression") inner = inner.expression;
  if (inner.type === "AssignmentExpression") patternNames(inner.left, (name) => declare(x, name, "let"));
}

/** `let email = ""`, `let email = $state("")` of Svelte: what the form in the markup, or a request, will fill. */
function isToBeFilled(n: EsNode): boolean {
  if (n.type === "CallExpression")
    return n.callee.name === "$state" && (n.arguments.length === 0 || isToBeFilled(n.arguments[0]));
  return n.type === "Literal" && (n.value === "" || n.raw === "null");
}

/** `var` belongs to the function: declared for the whole body, nested functions left out. */
export function hoistVars(x: Extraction, n: EsNode | EsNode[], depth = 0): void {
  if (depth > 2 * MAX_NESTING) return;
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
    case "WithStatement":
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

export function statement(x: Extraction, n: EsNode): void {
  if (x.depth >= MAX_NESTING) {
    x.tooDeep = true;
    return;
  }
  if (x.dead && x.block !== x.deadBlock) x.deadBlock = x.block = newBlock(x);
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
      if (given !== NONE) returned(x, given);
      return leave(x, "return");
    }
    case "ThrowStatement":
      here(x).throws.push(value(x, n.argument));
      return leave(x, "throw");
    case "BreakStatement":
      return jump(x, n.label?.name, false);
    case "ContinueStatement":
      return jump(x, n.label?.name, true);
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
      return labeled(x, n);
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

function functionDeclaration(x: Extraction, n: EsNode, outer: EsNode): void {
  const callable = callableFact(x, n, {
    kind: "function",
    name: n.id.name,
    nameNode: n.id,
    owner: NONE,
    static: false,
    commentNode: outer,
  });
  assign(x, declare(x, n.id.name, "function"), x.b.node(NodeKind.function, n.start, n.end, callable));
}

function classDeclaration(x: Extraction, n: EsNode): void {
  const record = classRecord(x, n, "");
  if (n.id != null) assign(x, declare(x, n.id.name, "class"), x.b.node(NodeKind.class, n.start, n.end, record));
}

/** A namespace is an object of what it exports; `declare module` and `declare global` only hold declarations. */
function namespace(x: Extraction, n: EsNode): void {
  const name = n.kind === "global" || n.global === true ? "" : entityName(n.id);
  const inner: EsNode[] | undefined = n.body?.type === "TSModuleDeclaration" ? [n.body] : n.body?.body;
  if (!Array.isArray(inner)) return;
  const outer = { namespace: x.namespace, inNamespace: x.inNamespace };
  if (name) x.namespace = outer.namespace ? `${outer.namespace}.${name}` : name;
  x.inNamespace = true;
  pushScope(x);
  hoistVars(x, inner);
  hoist(x, inner);
  statements(x, inner);
  const pairs: number[] = [];
  for (const e of inner) {
    const declaration =
      e.type === "ExportNamedDeclaration" ? e.declaration : e.type === "TSModuleDeclaration" ? e : null;
    if (declaration == null) continue;
    for (const part of declaredNames(declaration)) {
      if (x.scope.names.has(part)) pairs.push(x.b.string(part), read(x, part, declaration));
    }
  }
  popScope(x);
  x.namespace = outer.namespace;
  x.inNamespace = outer.inNamespace;
  // Merged with a class or function of the same name: that one stays what the name means.
  if (name === "" || n.id.type !== "Identifier" || pairs.length === 0 || x.scope.names.has(name)) return;
  assign(x, declare(x, name, "namespace"), x.b.listNode(NodeKind.object, n.start, n.end, NONE, pairs));
}

function variable(x: Extraction, d: EsNode, declaration: EsNode): void {
  if (d.init == null) {
    if (d.id.type !== "Identifier") return;
    annotate(x, d, declaration);
    // What a component of Svelte is given: `export let insured: Insured;`.
    if (/\.svelte$/i.test(x.input.fileName)) prop(x, d);
    return;
  }
  if (declaration.kind === "let" && d.id.type === "Identifier" && isSvelte(x) && isToBeFilled(d.init)) {
    annotate(x, d, declaration);
    return prop(x, d);
  }
  const hint = d.id.type === "Identifier" ? d.id.name : "";
  let given = value(x, d.init, hint);
  if (hint !== "") placeName(x, given, d.id);
  const type = typeOf(x, d.id.typeAnnotation);
  if (type !== NONE && given !== NONE) given = x.b.node(NodeKind.typed, d.init.start, d.init.end, given, type);
  if (d.id.type === "Identifier") annotate(x, d, declaration);
  destructure(x, d.id, given, (name, part) => {
    const binding = lookup(x, name.name);
    if (binding !== NONE) assign(x, binding, named(x, name, part));
  });
}

function prop(x: Extraction, d: EsNode): void {
  const type = typeOf(x, d.id.typeAnnotation);
  const binding = lookup(x, d.id.name);
  const given = x.b.node(NodeKind.unknown, d.id.start, d.id.end);
  const typed = type === NONE ? given : x.b.node(NodeKind.typed, d.id.start, d.id.end, given, type);
  if (binding !== NONE) assign(x, binding, named(x, d.id, typed));
}

function annotate(x: Extraction, d: EsNode, declaration: EsNode): void {
  const binding = lookup(x, d.id.name);
  const fact = x.b.facts.bindings[binding];
  if (!fact) return;
  fact.type = typeOf(x, d.id.typeAnnotation);
  noteComment(x, fact, declaration);
}

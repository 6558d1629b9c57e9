// Functions, classes, interfaces, type aliases and enums → callables and records.
import {
  type AnnotationFact,
  type CallableKind,
  type FieldFact,
  NONE,
  NodeKind,
  type ParamFact,
  type RecordFact,
} from "../../facts/types.js";
import { callableWith } from "./callableFacts.js";
import { commentAt, labelWords, mergeComment, noteComment } from "./comments.js";
import { assign, declare, type Extraction, enterCallable, here, popScope, pushScope } from "./context.js";
import type { EsNode } from "./esNode.js";
import { keyName, value } from "./expressions.js";
import { destructure, named } from "./patterns.js";
import { hoist, hoistVars, statements } from "./statements.js";
import { declareTypeParams, heritage, typeOf } from "./typeNodes.js";

/** A function expression as a value. */
export function functionValue(x: Extraction, n: EsNode, hint: string): number {
  const kind = n.type === "ArrowFunctionExpression" ? "arrow" : "function";
  const callable = callableFact(x, n, {
    kind,
    name: n.id?.name ?? hint,
    nameNode: n.id ?? n,
    owner: NONE,
    static: false,
  });
  return x.b.node(NodeKind.function, n.start, n.end, callable);
}

/** A function without a name of its own is found under the variable, property or member that holds it. */
export function placeName(x: Extraction, at: number, key: EsNode): void {
  if (at < 0 || x.b.nodeKind(at) !== NodeKind.function) return;
  const fact = x.b.facts.callables[x.b.nodeA(at)]!;
  if (fact.nameStart !== fact.start || fact.nameEnd !== fact.end) return;
  fact.nameStart = key.start;
  fact.nameEnd = nameEnd(key);
}

interface CallableShape {
  kind: CallableKind;
  name: string;
  nameNode: EsNode;
  owner: number;
  static: boolean;
  annotations?: AnnotationFact[];
  commentNode?: EsNode;
}

/** Extracts a function's parameters and body as a callable of its own; everything outside is left as it was. */
export function callableFact(x: Extraction, n: EsNode, shape: CallableShape): number {
  const index = newCallable(x, n, shape);
  const fact = x.b.facts.callables[index]!;
  const leave = enterCallable(x, index, shape.kind !== "arrow");
  pushScope(x);
  fact.typeParams = declareTypeParams(x.scope, n.typeParameters);
  noteComment(x, fact, shape.commentNode ?? n);
  // TypeScript's `this` parameter is a type only: no argument is passed for it.
  const params: EsNode[] = (n.params ?? []).filter((p: EsNode) => !(p.type === "Identifier" && p.name === "this"));
  params.forEach((param, position) => {
    fact.params.push(parameter(x, param, index, position));
  });
  fact.returnType = typeOf(x, n.returnType);
  if (n.body != null) body(x, n.body);
  else fact.bodiless = true;
  popScope(x);
  leave();
  return index;
}

function newCallable(x: Extraction, n: EsNode, shape: CallableShape): number {
  const fact = callableWith({
    name: shape.name,
    nameStart: shape.nameNode.start,
    nameEnd: shape.nameNode.end,
    start: n.start,
    end: n.end,
    kind: shape.kind,
    owner: shape.owner,
    parent: x.callable,
    static: shape.static,
    async: n.async === true,
    generator: n.generator === true,
    annotations: shape.annotations ?? [],
  });
  return x.b.facts.callables.push(fact) - 1;
}

/** A value that leaves the callable, with the block that it leaves from. */
export function returned(x: Extraction, given: number): void {
  here(x).returns.push(given);
  here(x).returnBlocks.push(x.block);
}

/** `"use server"` and the like, before the first statement. */
export function prologueOf(statements: readonly EsNode[]): string[] | undefined {
  const found: string[] = [];
  for (const n of statements) {
    if (typeof n.directive !== "string") break;
    if (/^use [a-z ]{1,20}$/.test(n.directive)) found.push(n.directive);
  }
  return found.length > 0 ? found : undefined;
}

function body(x: Extraction, n: EsNode): void {
  if (n.type !== "BlockStatement") {
    returned(x, value(x, n));
    here(x).blocks[x.block]!.exit = "return";
    return;
  }
  const prologue = prologueOf(n.body);
  if (prologue) here(x).prologue = prologue;
  hoistVars(x, n.body);
  hoist(x, n.body);
  statements(x, n.body);
  if (!x.dead) here(x).blocks[x.block]!.exit ??= "return";
}

function parameter(x: Extraction, n: EsNode, callable: number, position: number): ParamFact {
  const property = n.type === "TSParameterProperty";
  const outer: EsNode = property ? n.parameter : n;
  let pattern = outer;
  let fallback = NONE;
  if (pattern.type === "AssignmentPattern") {
    fallback = value(x, pattern.right, pattern.left.name ?? "");
    pattern = pattern.left;
  }
  const rest = pattern.type === "RestElement";
  if (rest) pattern = pattern.argument;
  const at = x.b.node(NodeKind.param, pattern.start, nameEnd(pattern), callable, position);
  const type = typeOf(x, (rest ? outer.typeAnnotation : null) ?? pattern.typeAnnotation);
  if (pattern.type === "Identifier") {
    const binding = declare(x, pattern.name, "param");
    x.b.facts.bindings[binding]!.type = type;
    assign(x, binding, at);
  } else {
    destructure(x, pattern, at, (name, part) => assign(x, declare(x, name.name, "param"), named(x, name, part)));
  }
  return {
    name: pattern.type === "Identifier" ? pattern.name : "",
    type,
    rest,
    optional: pattern.optional === true || outer.type === "AssignmentPattern",
    annotations: annotations(x, [...(n.decorators ?? []), ...(property ? (outer.decorators ?? []) : [])]),
    comment: commentAt(x, n),
    property,
    default: fallback,
    start: n.start,
    end: n.end,
  };
}

/** ESTree counts the type annotation into an identifier's range. */
function nameEnd(n: EsNode): number {
  return n.type === "Identifier" ? n.start + n.name.length : n.end;
}

function annotations(x: Extraction, decorators: EsNode[] | null | undefined): AnnotationFact[] {
  return (decorators ?? []).map((d) => {
    const target = d.expression.type === "CallExpression" ? d.expression.callee : d.expression;
    const name = target.type === "MemberExpression" ? (target.property.name ?? "") : (target.name ?? "");
    return { name, node: value(x, d.expression), start: d.start, end: d.end };
  });
}

function newRecord(
  x: Extraction,
  n: EsNode,
  kind: RecordFact["kind"],
  id: EsNode | null | undefined,
  name: string,
): number {
  const fact: RecordFact = {
    name: name && x.namespace ? `${x.namespace}.${name}` : name,
    nameStart: id?.start ?? n.start,
    nameEnd: id?.end ?? n.start,
    start: n.start,
    end: n.end,
    kind,
    typeParams: [],
    extends: [],
    alias: NONE,
    fields: [],
    methods: [],
    annotations: [],
  };
  return x.b.facts.records.push(fact) - 1;
}

export function classRecord(x: Extraction, n: EsNode, hint: string): number {
  const index = newRecord(x, n, "class", n.id, n.id?.name ?? hint);
  const record = x.b.facts.records[index]!;
  pushScope(x);
  record.typeParams = declareTypeParams(x.scope, n.typeParameters);
  noteComment(x, record, n);
  record.annotations = annotations(x, n.decorators);
  if (n.superClass != null) {
    record.extends.push(x.b.type(heritage(x, n.superClass, n.superTypeArguments ?? n.superTypeParameters)));
    if (n.superClass.type !== "Identifier") value(x, n.superClass);
  }
  if (n.implements?.length > 0) record.implements = true;
  const outerOwner = x.owner;
  x.owner = index;
  for (const member of n.body.body) classMember(x, member, index, record, n.body.body);
  x.owner = outerOwner;
  popScope(x);
  return index;
}

/** `find(id: string): Row;` before the `find` that does it. */
function isOverload({ key, static: isStatic }: EsNode, siblings: readonly EsNode[]): boolean {
  return siblings.some(
    (other) =>
      other.value?.body != null && other.key?.name === key.name && (other.static === true) === (isStatic === true),
  );
}

/** A method of which only the signature is there, of an interface or an abstract class: nobody knows what it does. */
function signature(x: Extraction, n: EsNode, { returnType }: EsNode, name: string): RecordFact["fields"][number] {
  const field = emptyField(x, n, name);
  field.type = x.b.type({ k: "func", result: typeOf(x, returnType) });
  field.accessor = true;
  return field;
}

function classMember(x: Extraction, n: EsNode, owner: number, record: RecordFact, siblings: readonly EsNode[]): void {
  switch (n.type) {
    case "MethodDefinition":
    case "TSAbstractMethodDefinition": {
      const name = keyName(x, n.key, n.computed === true) ?? "";
      const kind: CallableKind =
        n.kind === "constructor" ? "constructor" : n.kind === "get" ? "getter" : n.kind === "set" ? "setter" : "method";
      if (kind === "method" && n.value.body == null) {
        if (name !== "" && !isOverload(n, siblings)) record.fields.push(signature(x, n, n.value, name));
        return;
      }
      const marks = annotations(x, n.decorators);
      const callable = callableFact(x, n.value, {
        kind,
        name,
        nameNode: n.key,
        owner,
        static: n.static === true,
        annotations: marks,
        commentNode: n,
      });
      record.methods.push(callable);
      if (kind === "constructor") parameterProperties(x, n.value.params ?? [], callable, record);
      if (kind === "getter") {
        record.fields.push({
          ...emptyField(x, n, name),
          type: x.b.facts.callables[callable]!.returnType,
          annotations: marks,
          accessor: true,
        });
      }
      return;
    }
    case "PropertyDefinition":
    case "AccessorProperty":
    case "TSAbstractPropertyDefinition":
    case "TSAbstractAccessorProperty": {
      const name = keyName(x, n.key, n.computed === true);
      const init = inClassBody(x, owner, n, () => value(x, n.value, name ?? ""));
      if (name === undefined) return;
      placeName(x, init, n.key);
      const field = emptyField(x, n, name);
      field.type = typeOf(x, n.typeAnnotation);
      field.init = init;
      field.annotations = annotations(x, n.decorators);
      field.comment = mergeComment(field.comment, labelWords(x, n.decorators));
      record.fields.push(field);
      return;
    }
    case "StaticBlock": {
      const block: EsNode = { type: "BlockStatement", start: n.start, end: n.end, body: n.body };
      const wrapper: EsNode = { type: "FunctionExpression", start: n.start, end: n.end, params: [], body: block };
      callableFact(x, wrapper, { kind: "static-block", name: "", nameNode: n, owner, static: true });
      return;
    }
    default:
      return;
  }
}

/** Field initialisers run in the constructor: `this` in them is the instance. A function stands in for it. */
function inClassBody(x: Extraction, owner: number, n: EsNode, run: () => number): number {
  if (n.value == null) return NONE;
  if (n.value.type === "Literal") return run();
  const callable = newCallable(x, n, { kind: "method", name: "", nameNode: n, owner, static: n.static === true });
  const leave = enterCallable(x, callable, true);
  const at = run();
  here(x).blocks[x.block]!.exit = "return";
  leave();
  return at;
}

function parameterProperties(x: Extraction, params: EsNode[], callable: number, record: RecordFact): void {
  params.forEach((param, position) => {
    if (param.type !== "TSParameterProperty") return;
    const fact = x.b.facts.callables[callable]!.params[position]!;
    const at = x.b.node(NodeKind.param, param.start, param.end, callable, position);
    record.fields.push({
      ...emptyField(x, param, fact.name),
      type: fact.type,
      annotations: fact.annotations,
      init: fact.type === NONE ? at : NONE,
    });
  });
}

function emptyField(x: Extraction, n: EsNode, name: string): FieldFact {
  const key: EsNode = n.key ?? (n.parameter?.type === "AssignmentPattern" ? n.parameter.left : n.parameter) ?? n;
  return {
    name,
    nameStart: key.start,
    nameEnd: nameEnd(key),
    start: n.start,
    end: n.end,
    type: NONE,
    optional: n.optional === true || n.parameter?.optional === true || n.parameter?.type === "AssignmentPattern",
    static: n.static === true,
    annotations: [],
    init: NONE,
    comment: commentAt(x, n),
  };
}

export function interfaceRecord(x: Extraction, n: EsNode): number {
  const index = newRecord(x, n, "interface", n.id, n.id.name);
  const record = x.b.facts.records[index]!;
  pushScope(x);
  record.typeParams = declareTypeParams(x.scope, n.typeParameters);
  noteComment(x, record, n);
  for (const base of n.extends ?? [])
    record.extends.push(x.b.type(heritage(x, base.expression, base.typeArguments ?? base.typeParameters)));
  signatureFields(x, n.body.body, record);
  popScope(x);
  return index;
}

export function aliasRecord(x: Extraction, n: EsNode): number {
  const index = newRecord(x, n, "type", n.id, n.id.name);
  const record = x.b.facts.records[index]!;
  pushScope(x);
  record.typeParams = declareTypeParams(x.scope, n.typeParameters);
  noteComment(x, record, n);
  if (n.typeAnnotation.type === "TSTypeLiteral") signatureFields(x, n.typeAnnotation.members, record);
  else record.alias = typeOf(x, n.typeAnnotation);
  popScope(x);
  return index;
}

export function anonymousRecord(x: Extraction, n: EsNode): number {
  const index = newRecord(x, n, "object", null, "");
  signatureFields(x, n.members, x.b.facts.records[index]!);
  return index;
}

function signatureFields(x: Extraction, members: EsNode[], record: RecordFact): void {
  for (const n of members) {
    if (n.type !== "TSPropertySignature" && n.type !== "TSMethodSignature") continue;
    const name = keyName(x, n.key, n.computed === true);
    if (name === undefined) continue;
    if (n.type === "TSMethodSignature") {
      record.fields.push(signature(x, n, n, name));
      continue;
    }
    const field = emptyField(x, n, name);
    field.type = typeOf(x, n.typeAnnotation);
    record.fields.push(field);
  }
}

export function enumRecord(x: Extraction, n: EsNode): number {
  const index = newRecord(x, n, "enum", n.id, n.id.name);
  const record = x.b.facts.records[index]!;
  for (const member of n.body?.members ?? n.members ?? []) {
    const name = keyName(x, member.id, false);
    if (name !== undefined)
      record.fields.push({ ...emptyField(x, { ...member, key: member.id }, name), init: value(x, member.initializer) });
  }
  return index;
}

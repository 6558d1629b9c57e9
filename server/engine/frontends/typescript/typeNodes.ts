// TypeScript types as written → type facts. Names stay symbolic.
import { keptString } from "../../facts/textGate.js";
import { NONE, type TypeFact } from "../../facts/types.js";
import { type Extraction, MAX_NESTING, popScope, pushScope, type Scope } from "./context.js";
import { anonymousRecord } from "./declarations.js";
import type { EsNode } from "./esNode.js";

const KEYWORDS: Record<string, string> = {
  TSStringKeyword: "string",
  TSNumberKeyword: "number",
  TSBooleanKeyword: "boolean",
  TSBigIntKeyword: "bigint",
  TSSymbolKeyword: "symbol",
  TSNullKeyword: "null",
  TSUndefinedKeyword: "undefined",
  TSVoidKeyword: "void",
  TSAnyKeyword: "any",
  TSUnknownKeyword: "unknown",
  TSNeverKeyword: "never",
  TSObjectKeyword: "object",
};

/** Type index of a type node or of a `: T` annotation; NONE for nothing. */
export function typeOf(x: Extraction, n: EsNode | null | undefined): number {
  if (n == null) return NONE;
  if (n.type === "TSTypeAnnotation") return typeOf(x, n.typeAnnotation);
  if (x.depth >= MAX_NESTING) {
    x.tooDeep = true;
    return x.b.type({ k: "other" });
  }
  x.depth++;
  const fact = factOf(x, n);
  x.depth--;
  return x.b.type(fact);
}

function factOf(x: Extraction, n: EsNode): TypeFact {
  const keyword = KEYWORDS[n.type];
  if (keyword) return { k: "prim", name: keyword as (TypeFact & { k: "prim" })["name"] };
  const many = (list: EsNode[]) => list.map((t) => typeOf(x, t));
  switch (n.type) {
    case "TSParenthesizedType":
      return factOf(x, n.typeAnnotation);
    case "TSTypeReference": {
      const name = entityName(n.typeName);
      if (!name.includes(".") && isTypeParam(x, name)) return { k: "param", name };
      const args = n.typeArguments ?? n.typeParameters;
      return args?.params?.length > 0 ? { k: "ref", name, args: many(args.params) } : { k: "ref", name };
    }
    case "TSClassImplements":
    case "TSInterfaceHeritage":
      return heritage(x, n.expression, n.typeArguments ?? n.typeParameters);
    case "TSArrayType":
      return { k: "array", element: typeOf(x, n.elementType) };
    case "TSTupleType":
      return { k: "tuple", members: many(n.elementTypes.map((t: EsNode) => t.elementType ?? t)) };
    case "TSNamedTupleMember":
      return factOf(x, n.elementType);
    case "TSRestType":
    case "TSOptionalType":
      return factOf(x, n.typeAnnotation);
    case "TSUnionType":
      return { k: "union", members: many(n.types) };
    case "TSIntersectionType":
      return { k: "intersection", members: many(n.types) };
    case "TSLiteralType":
      return literalType(x, n.literal);
    case "TSTemplateLiteralType":
      return { k: "prim", name: "string" };
    case "TSTypeLiteral":
      return { k: "object", record: anonymousRecord(x, n) };
    case "TSTypeQuery":
      return { k: "typeof", name: entityName(n.exprName) };
    case "TSIndexedAccessType":
      return { k: "indexed", object: typeOf(x, n.objectType), key: typeOf(x, n.indexType) };
    case "TSTypeOperator":
      return n.operator === "keyof" ? { k: "keyof", of: typeOf(x, n.typeAnnotation) } : factOf(x, n.typeAnnotation);
    case "TSFunctionType":
    case "TSConstructorType":
      return { k: "func", result: typeOf(x, n.returnType) };
    case "TSMappedType":
      return mapped(x, n);
    case "TSConditionalType":
      return { k: "union", members: many([n.trueType, n.falseType]) };
    case "TSImportType":
      return importType(x, n);
    case "TSTypePredicate":
      return { k: "prim", name: "boolean" };
    default:
      return { k: "other" };
  }
}

/** `{ [K in keyof T]: T[K] }` has the members of T; any other mapped type is a table by its keys. */
function mapped(x: Extraction, n: EsNode): TypeFact {
  const constraint: EsNode | null = n.constraint ?? n.typeParameter?.constraint ?? null;
  const name: string | undefined = typeof n.key === "string" ? n.key : (n.key?.name ?? n.typeParameter?.name?.name);
  pushScope(x);
  if (name !== undefined) x.scope.types.add(name);
  const key = typeOf(x, constraint);
  const member = typeOf(x, n.typeAnnotation);
  popScope(x);
  const keys = x.b.facts.types[key];
  const inner = x.b.facts.types[member];
  if (keys?.k === "keyof" && inner?.k === "indexed" && inner.object === keys.of) {
    return { k: "ref", name: "Partial", args: [keys.of] };
  }
  return key === NONE || member === NONE ? { k: "other" } : { k: "ref", name: "Record", args: [key, member] };
}

/** `import("m").T`: an import of its own under a name that no identifier can have. */
function importType(x: Extraction, n: EsNode): TypeFact {
  const source: EsNode = n.source ?? n.argument?.literal ?? n.argument;
  if (typeof source?.value !== "string") return { k: "other" };
  const [first, ...rest] = entityName(n.qualifier).split(".");
  const local = `import#${x.b.facts.imports.length}`;
  x.b.facts.imports.push({
    specifier: source.value,
    imported: first || "*",
    local,
    kind: "es",
    typeOnly: true,
    start: n.start,
    end: n.end,
  });
  const params: EsNode[] = (n.typeArguments ?? n.typeParameters)?.params ?? [];
  const name = [local, ...rest].join(".");
  return params.length > 0 ? { k: "ref", name, args: params.map((t) => typeOf(x, t)) } : { k: "ref", name };
}

function literalType(x: Extraction, literal: EsNode): TypeFact {
  if (literal.type !== "Literal" || typeof literal.value !== "string") {
    if (typeof literal.value === "boolean") return { k: "prim", name: "boolean" };
    return typeof literal.value === "number" ? { k: "prim", name: "number" } : { k: "literal" };
  }
  const text = keptString(literal.value, "", x.input);
  return text === undefined ? { k: "literal" } : { k: "literal", text };
}

/** `extends Base<Args>` of a class or interface. A mixin call stays unknown but for its first argument. */
export function heritage(x: Extraction, expression: EsNode, args: EsNode | null | undefined): TypeFact {
  if (expression.type === "CallExpression") {
    // PartialType(CreateDto), OmitType(CreateDto, [...]), Mixin(Base): what they are given is what they extend.
    const name = entityName(expression.callee);
    const [first, second] = expression.arguments;
    if (first == null) return { k: "other" };
    const inner = x.b.type(heritage(x, first, null));
    const keys =
      second?.type === "ArrayExpression"
        ? x.b.type({ k: "union", members: second.elements.map((e: EsNode) => x.b.type(literalType(x, e))) })
        : NONE;
    return { k: "ref", name, args: keys === NONE ? [inner] : [inner, keys] };
  }
  const name = entityName(expression);
  if (!name) return { k: "other" };
  const params = args?.params ?? [];
  return params.length > 0 ? { k: "ref", name, args: params.map((t: EsNode) => typeOf(x, t)) } : { k: "ref", name };
}

export function entityName(n: EsNode | null | undefined): string {
  if (n == null) return "";
  switch (n.type) {
    case "Identifier":
      return n.name;
    case "TSQualifiedName":
      return `${entityName(n.left)}.${entityName(n.right)}`;
    case "MemberExpression":
      return n.computed === true ? "" : `${entityName(n.object)}.${n.property.name}`;
    case "TSImportType":
      return "";
    default:
      return "";
  }
}

export function declareTypeParams(scope: Scope, params: EsNode | null | undefined): string[] {
  const names: string[] = (params?.params ?? []).map((p: EsNode) =>
    typeof p.name === "string" ? p.name : p.name.name,
  );
  for (const name of names) scope.types.add(name);
  return names;
}

function isTypeParam(x: Extraction, name: string): boolean {
  for (let scope: Scope | undefined = x.scope; scope; scope = scope.parent) if (scope.types.has(name)) return true;
  return false;
}

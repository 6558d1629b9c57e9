// Which variables a loop assigns or mutates, before its body is extracted. Inner functions are left out.
import { MAX_NESTING } from "./context.js";
import type { EsNode } from "./esNode.js";
import { patternNames } from "./patterns.js";

const SKIPPED = new Set([
  "type",
  "start",
  "end",
  "range",
  "loc",
  "parent",
  "typeAnnotation",
  "returnType",
  "typeParameters",
  "typeArguments",
]);
const MUTATING = new Set(["push", "unshift", "add", "append", "set", "assign"]);

export function assignedNames(n: EsNode, add: (name: string) => void, depth = 0): void {
  if (depth > MAX_NESTING) return;
  if (n.type === "AssignmentExpression") rootNames(n.left, add);
  else if (n.type === "UnaryExpression" && n.operator === "delete") rootNames(n.argument, add);
  else if ((n.type === "ForOfStatement" || n.type === "ForInStatement") && n.left.type !== "VariableDeclaration")
    rootNames(n.left, add);
  else if (
    n.type === "CallExpression" &&
    n.callee.type === "MemberExpression" &&
    MUTATING.has(n.callee.property?.name)
  ) {
    rootNames(n.callee.object, add);
    if (n.callee.property.name === "assign" && n.arguments[0]?.type === "Identifier") add(n.arguments[0].name);
  } else if (n.type === "VariableDeclaration" && n.kind === "var") {
    for (const d of n.declarations) if (d.init != null) rootNames(d.id, add);
  }
  for (const key in n) {
    if (SKIPPED.has(key)) continue;
    const child = n[key];
    if (child === null || typeof child !== "object") continue;
    if (Array.isArray(child)) {
      for (const item of child) {
        if (item != null && typeof item.type === "string" && !isFunction(item)) assignedNames(item, add, depth + 1);
      }
    } else if (typeof child.type === "string" && !isFunction(child)) assignedNames(child, add, depth + 1);
  }
}

function isFunction(n: EsNode): boolean {
  return n.type === "FunctionExpression" || n.type === "FunctionDeclaration" || n.type === "ArrowFunctionExpression";
}

function rootNames(n: EsNode, add: (name: string) => void): void {
  let at = n;
  while (at.type === "MemberExpression" || at.type === "TSNonNullExpression" || at.type === "TSAsExpression")
    at = at.object ?? at.expression;
  patternNames(at, add);
}

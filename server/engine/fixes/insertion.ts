// Code that a plan puts in: statements, decorators, arguments, members, with the file's quotes, semicolons and indentation.
// Input: the text, its tree and one change. Output: edits; undefined where there is no place for it.
import type { CodePiece, FixChange } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { indentAt, lineEnd, nextLine, type TextEdit } from "./edits.js";
import { styleOf } from "./imports.js";
import { chainTo, chainToNode, keyOf } from "./tree.js";

type Of<K extends FixChange["kind"]> = Extract<FixChange, { kind: K }>;
type Insertion = Of<
  | "insert-statement"
  | "guard-statement"
  | "add-decorator"
  | "add-argument"
  | "append-argument"
  | "replace-name"
  | "add-member"
>;

export function pieceOf(change: FixChange): CodePiece | undefined {
  switch (change.kind) {
    case "insert-statement":
      return change.statement;
    case "guard-statement":
      return change.condition;
    case "add-decorator":
      return change.decorator;
    case "add-argument":
    case "append-argument":
      return change.argument;
    case "replace-name":
      return change.by;
    case "add-member":
      return change.member;
    default:
      return undefined;
  }
}

export function insertionEdits(text: string, program: EsNode, change: Insertion): TextEdit[] | undefined {
  const code = pieceOf(change)!.code.replaceAll('"', styleOf(text, program).quote);
  switch (change.kind) {
    case "insert-statement":
      return insertStatement(text, program, change, code);
    case "guard-statement":
      return guardStatement(program, change, code);
    case "add-decorator":
      return addDecorator(text, program, change, code);
    case "add-argument":
      return addArgument(text, program, change, code);
    case "append-argument": {
      const call = chainToNode(program, change.at)?.findLast((n) => n.type === "CallExpression");
      const last: EsNode | undefined = call?.arguments.at(-1);
      return last && [{ start: last.end, end: last.end, text: `, ${code}` }];
    }
    case "replace-name": {
      const node = chainToNode(program, change.at)?.at(-1);
      if (!node || text.slice(node.start, node.end) === code) return undefined;
      return /^(Identifier|MemberExpression)$/.test(node.type)
        ? [{ start: node.start, end: node.end, text: code }]
        : undefined;
    }
    case "add-member": {
      const object = chainToNode(program, change.at)?.findLast((n) => n.type === "ObjectExpression");
      return object && addMember(text, object, code);
    }
  }
}

export const FUNCTION = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
const BLOCKS = new Set(["BlockStatement", "StaticBlock"]);

function insertStatement(
  text: string,
  program: EsNode,
  { at, where, async, statement: { locals = [] } }: Of<"insert-statement">,
  code: string,
): TextEdit[] | undefined {
  const chain = chainTo(program, at);
  const owner = chain.findLastIndex(
    (n) => FUNCTION.test(n.type) && n.body != null && (where === "start" ? n.end === at.end : n.body.start <= at.start),
  );
  const fn = chain[owner];
  if (!fn || fn.generator === true) return undefined;
  const waiting = async && fn.async !== true ? asyncEdit(text, chain, owner) : [];
  if (!waiting) return undefined;
  const end = endOf(text, program, fn);
  const statement = code + end;
  if (fn.body.type !== "BlockStatement") {
    if (locals.length > 0) return undefined;
    const block = blockEdits(text, fn, statement, end);
    return block && [...waiting, ...block];
  }
  if (where === "start") {
    if (locals.length > 0) return undefined;
    const first: EsNode | undefined = fn.body.body.find((n: EsNode) => typeof n.directive !== "string");
    return first && [...waiting, beside(text, fn.body, first, false, statement)];
  }
  const inside = chain.slice(owner + 1);
  // What stands alone under an `if` is left as it is: the statement goes beside the whole.
  const i = inside.findLastIndex((_, k) => k > 0 && BLOCKS.has(inside[k - 1]!.type));
  const anchor = inside[i];
  if (!anchor) return undefined;
  const block = inside[i - 1]!;
  const isLast = /^(Return|Throw)Statement$/.test(anchor.type) || contains(anchor, inside, "ReturnStatement");
  const after = where === "after" && !isLast;
  const edge: number = after ? anchor.end : anchor.start;
  if (!locals.every((name) => isDeclared(name, inside.slice(0, i), edge))) return undefined;
  return [...waiting, beside(text, block, anchor, after, statement)];
}

/** In a block around the place, before it. */
function isDeclared(name: string, chain: readonly EsNode[], edge: number): boolean {
  return chain.some(
    (block) =>
      BLOCKS.has(block.type) &&
      block.body.some(
        (n: EsNode) =>
          n.type === "VariableDeclaration" && n.end <= edge && n.declarations.some((d: EsNode) => d.id.name === name),
      ),
  );
}

/** As the statements of the function end, else those of the file. */
export function endOf(text: string, program: EsNode, fn: EsNode): string {
  const own: EsNode[] = fn.body.type === "BlockStatement" ? fn.body.body : [];
  const plain = own.filter((n) => /^(Expression|Return|Throw)Statement$|^VariableDeclaration$/.test(n.type));
  return plain.length > 0 ? (plain.some((n) => text[n.end - 1] === ";") ? ";" : "") : styleOf(text, program).end;
}

function contains(anchor: EsNode, chain: readonly EsNode[], type: string): boolean {
  return chain.slice(chain.indexOf(anchor)).some((n) => n.type === type);
}

function beside(text: string, block: EsNode, anchor: EsNode, after: boolean, statement: string): TextEdit {
  const broken = text.slice(block.start, anchor.start).includes("\n");
  const gap = broken ? lineEnd(text) + indentAt(text, anchor.start) : " ";
  if (!after) return { start: anchor.start, end: anchor.start, text: statement + gap };
  // A comment behind the statement belongs to it.
  const line = nextLine(text, anchor.end);
  const rest = text.slice(anchor.end, line);
  const end = broken && /^[ \t]*\/\/[^\n]*\n?$/.test(rest) ? anchor.end + rest.trimEnd().length : anchor.end;
  return { start: end, end, text: gap + statement };
}

/** `async` before a function, an arrow or a method. */
export function asyncEdit(text: string, chain: readonly EsNode[], owner: number): TextEdit[] | undefined {
  const fn = chain[owner]!;
  const holder = chain[owner - 1];
  const isMethod =
    (holder?.type === "MethodDefinition" && holder.kind === "method") ||
    (holder?.type === "Property" && holder.method === true);
  if (holder?.type === "MethodDefinition" && !isMethod) return undefined;
  const start: number = isMethod ? (holder!.computed === true ? -1 : holder!.key.start) : fn.start;
  return start < 0 || text.startsWith("async", start) ? undefined : [{ start, end: start, text: "async " }];
}

/** `(x) => value` becomes a block that gives it back. */
function blockEdits(text: string, fn: EsNode, statement: string, end: string): TextEdit[] | undefined {
  const arrow = text.lastIndexOf("=>", fn.body.start);
  const head = text.slice(arrow + 2, fn.body.start);
  if (arrow < fn.start || /[^\s(]/.test(head)) return undefined;
  const indent = indentAt(text, fn.start);
  const unit = /\n( {1,8}|\t)\S/.exec(text)?.[1] ?? "  ";
  const start = arrow + 2 + /^\s*/.exec(head)![0].length;
  const gap = lineEnd(text) + indent;
  return [
    { start: arrow + 2, end: start, text: ` {${gap}${unit}${statement}${gap}${unit}return ` },
    { start: fn.end, end: fn.end, text: `${end}${gap}}` },
  ];
}

function guardStatement(program: EsNode, { at }: Of<"guard-statement">, code: string): TextEdit[] | undefined {
  const chain = chainTo(program, at);
  const i = chain.findLastIndex((n) => n.type === "ExpressionStatement");
  const statement = chain[i];
  // In a function written inside the statement it would be too early to ask.
  if (!statement || chain.slice(i).some((n) => FUNCTION.test(n.type))) return undefined;
  const parent = chain[i - 1]!;
  // An `else` behind it would be taken for the new condition's.
  if (parent.type === "IfStatement") return undefined;
  return [{ start: statement.start, end: statement.start, text: `if (${code}) ` }];
}

function addDecorator(
  text: string,
  program: EsNode,
  { at }: Of<"add-decorator">,
  code: string,
): TextEdit[] | undefined {
  const method = chainTo(program, at).findLast(
    (n) => n.type === "MethodDefinition" && n.key.start === at.start && n.key.end === at.end,
  );
  const last: EsNode | undefined = method?.decorators?.at(-1);
  if (!last) return undefined;
  const broken = /^[ \t]*\r?\n/.test(text.slice(last.end));
  const gap = broken ? lineEnd(text) + indentAt(text, last.start) : " ";
  return [{ start: last.end, end: last.end, text: `${gap}@${code}` }];
}

function addArgument(
  text: string,
  program: EsNode,
  { at, option }: Of<"add-argument">,
  code: string,
): TextEdit[] | undefined {
  const chain = chainTo(program, at);
  const call = chain.findLast((n) => n.type === "CallExpression" && n.arguments.some((a: EsNode) => isAt(a, at)));
  const args: EsNode[] = call?.arguments ?? [];
  const i = args.findIndex((a) => isAt(a, at));
  const argument = args[i];
  if (!argument || args.some((a) => a.type === "SpreadElement")) return undefined;
  const before = args[i - 1];
  if (option !== "" && before?.type === "ObjectExpression") return addMember(text, before, `${option}: ${code}`);
  const put = option === "" ? code : `{ ${option}: ${code} }`;
  const broken = before && text.slice(before.end, argument.start).includes("\n");
  const gap = broken ? lineEnd(text) + indentAt(text, argument.start) : " ";
  return [{ start: argument.start, end: argument.start, text: `${put},${gap}` }];
}

function isAt(n: EsNode, { start, end }: { start: number; end: number }): boolean {
  return n.start === start && n.end === end;
}

/** `code`: "name" or "name: value". */
function addMember(text: string, object: EsNode, code: string): TextEdit[] | undefined {
  const properties: EsNode[] = object.properties;
  const name = /^[\w$]+/.exec(code)?.[0];
  if (properties.some((p) => p.type === "SpreadElement" || keyOf(p) === name)) return undefined;
  const last = properties.at(-1);
  if (!last) return [{ start: object.start, end: object.end, text: `{ ${code} }` }];
  const broken = text.slice(object.start, last.start).includes("\n");
  const gap = broken ? lineEnd(text) + indentAt(text, last.start) : " ";
  return [{ start: last.end, end: last.end, text: `,${gap}${code}` }];
}

// Changes of a plan → edits of TypeScript or JavaScript. Input: the text, its tree and one change. Output: edits;
// undefined when the place is not what the plan takes it for, and then nothing of the plan is done.
import type { FixChange } from "../diagnostics/fix.js";
import type { Range } from "../facts/types.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { refuseBy, waitFor } from "./askedAnswers.js";
import { boundValues } from "./bound.js";
import { removeBypass } from "./bypasses.js";
import { markDeclaration, nameColumns } from "./columns.js";
import { indentAt, lineEnd, removed, type TextEdit } from "./edits.js";
import { keyedHash } from "./hashes.js";
import { insertionEdits } from "./insertion.js";
import { drawn } from "./random.js";
import { isSegment, placeText, removeFrom, removeValue } from "./removal.js";
import { syntheticEdits } from "./synthetic.js";
import { chainTo, chainToNode, childrenOf, firstOf, isText, keyOf } from "./tree.js";

/** `gone`: what the plan takes out altogether. */
export function typeScriptEdits(
  text: string,
  program: EsNode,
  change: FixChange,
  gone: readonly Range[],
): TextEdit[] | undefined {
  switch (change.kind) {
    case "wrap":
      return rewrite(text, program, change.at, (code) => `${change.call.code}(${code})`);
    case "keep-end":
      return rewrite(text, program, change.at, (code, node) => {
        const isPlain = change.text && /^(Identifier|MemberExpression|CallExpression)$/.test(node.type);
        return `${isPlain ? code : `String(${code})`}.slice(-${change.count})`;
      });
    case "remove-value": {
      const chain = chainToNode(program, change.at);
      return chain && removeValue(text, chain, { gone, emptied: change.emptied });
    }
    case "use-placeholder": {
      const chain = chainToNode(program, change.at);
      return chain && placeText(text, chain, change.placeholder);
    }
    case "use-member":
      return useMember(text, program, change);
    case "pick-members":
      return rebuild(text, program, change.at, (x) => change.members.map((m) => `${m}: ${x}.${m}`));
    case "wrap-members":
      return rebuild(text, program, change.at, (x) => [
        `...${x}`,
        ...change.members.map(({ name, call }) => `${name}: ${call.code}(${x}.${name})`),
      ]);
    case "remove-option":
      return removeOption(text, program, change);
    case "set-option":
      return setOption(program, change);
    case "replace-text":
      return replaceText(text, program, change);
    case "read-environment":
      return readEnvironment(text, program, change);
    case "draw-securely": {
      const found = drawn(text, program, change);
      return found && [found.edit];
    }
    case "key-hash":
      return keyedHash(text, program, change)?.edits;
    case "bind-values":
      return boundValues(text, program, change);
    case "remove-bypass":
      return removeBypass(text, chainTo(program, change.at));
    case "wait-for":
      return waitFor(text, program, change);
    case "refuse-by":
      return refuseBy(text, program, change);
    case "remove-statement":
      return removeStatement(text, program, change);
    case "remove-declaration":
      return removeDeclaration(text, program, change);
    case "add-option":
      return addOption(text, program, change);
    case "name-columns":
      return nameColumns(text, program, change);
    case "use-synthetic":
      return syntheticEdits(text, change);
    case "mark-declaration":
      return markDeclaration(text, program, change);
    case "set-member":
      return undefined;
    default:
      return insertionEdits(text, program, change);
  }
}

type Of<K extends FixChange["kind"]> = Extract<FixChange, { kind: K }>;

function slice(text: string, n: EsNode): string {
  return text.slice(n.start, n.end);
}

/** The value at the place becomes another one that is made of it. */
function rewrite(
  text: string,
  program: EsNode,
  at: Range,
  made: (code: string, node: EsNode) => string,
): TextEdit[] | undefined {
  const chain = chainToNode(program, at);
  const node = chain?.[chain.length - 1];
  const parent = chain?.[chain.length - 2];
  if (!node || !parent || parent.type === "SpreadElement") return undefined;
  // `{ email }`: the name of the property stays.
  if (node.type === "Property") {
    if (node.shorthand !== true) return undefined;
    const { name } = node.key;
    return [{ start: node.start, end: node.end, text: `${name}: ${made(name, node.key)}` }];
  }
  return isValue(node, parent)
    ? [{ start: node.start, end: node.end, text: made(slice(text, node), node) }]
    : undefined;
}

/** A value that is read, not a name that is declared or assigned to. */
function isValue(node: EsNode, parent: EsNode): boolean {
  if (/Pattern$|Statement$|Declaration$|Definition$|^TS|^JSX|^Program$/.test(node.type)) return false;
  if (parent.type === "AssignmentExpression") return parent.right === node;
  if (parent.type === "VariableDeclarator") return parent.init === node;
  if (parent.type === "ArrowFunctionExpression") return parent.body === node;
  return !/Pattern$|^Function|^UpdateExpression$/.test(parent.type);
}

function useMember(text: string, program: EsNode, change: Of<"use-member">): TextEdit[] | undefined {
  const chain = chainToNode(program, change.at);
  if (!chain || (change.segment && !isSegment(text, chain))) return undefined;
  let node = chain[chain.length - 1]!;
  const parent = chain[chain.length - 2];
  if (node.type === "ChainExpression") node = node.expression;
  if (!parent || parent.type === "SpreadElement") return undefined;
  if (change.whole && node.type === "Property" && node.shorthand === true) {
    const { name } = node.key;
    return [{ start: node.end, end: node.end, text: `: ${name}.${change.member}` }];
  }
  if (change.whole) {
    if (!/^(Identifier|MemberExpression)$/.test(node.type) || !isValue(node, parent)) return undefined;
    const member = `${slice(text, node)}.${change.member}`;
    return [{ start: node.start, end: node.end, text: change.structured ? `{ ${change.member}: ${member} }` : member }];
  }
  if (node.type !== "MemberExpression" || node.computed === true) return undefined;
  if (isTold(text, chain, `${text.slice(node.start, node.property.start)}${change.member}`)) return undefined;
  // A property that is called as the field was would lie.
  if (parent.type === "Property") return undefined;
  return [{ start: node.property.start, end: node.property.end, text: change.member }];
}

/** The call, or the text, says it already. */
function isTold(text: string, chain: readonly EsNode[], code: string): boolean {
  const says = (n: EsNode): boolean => slice(text, n) === code || childrenOf(n).some(says);
  const holder = chain.findLast((n) => /^(Call|New)Expression$/.test(n.type));
  return holder?.arguments.some(says) ?? false;
}

/** An object made of the members of the one at the place. */
function rebuild(
  text: string,
  program: EsNode,
  at: Range,
  made: (object: string) => readonly string[],
): TextEdit[] | undefined {
  const chain = chainToNode(program, at);
  const node = chain?.[chain.length - 1];
  const parent = chain?.[chain.length - 2];
  if (!node || !parent || parent.type === "SpreadElement") return undefined;
  const object = (x: string) => `{ ${made(x).join(", ")} }`;
  if (node.type === "Property") {
    if (node.shorthand !== true) return undefined;
    return [{ start: node.end, end: node.end, text: `: ${object(node.key.name)}` }];
  }
  // Read more than once: nothing may happen on reading.
  if (!/^(Identifier|MemberExpression)$/.test(node.type) || /[()?[]/.test(slice(text, node))) return undefined;
  if (!isValue(node, parent) || (parent.type === "MemberExpression" && parent.object === node)) return undefined;
  // A text of it would say nothing.
  if (parent.type === "TemplateLiteral") return undefined;
  const code = object(slice(text, node));
  const isBody = parent.type === "ArrowFunctionExpression";
  return [{ start: node.start, end: node.end, text: isBody ? `(${code})` : code }];
}

function removeOption(
  text: string,
  program: EsNode,
  { at, option, item }: Of<"remove-option">,
): TextEdit[] | undefined {
  const chain = chainToNode(program, at) ?? chainTo(program, at);
  const found = optionIn(chain, option);
  if (found) {
    const { object, property } = found;
    if (property.value.type === "ArrayExpression") {
      const elements: EsNode[] = property.value.elements;
      const one = elements.find((e) => e != null && isText(e) && textOf(e) === item);
      if (!one) return undefined;
      if (elements.length > 1) return removeFrom(text, property.value, one);
    }
    return object.properties.length > 1 ? removeFrom(text, object, property) : withoutObject(text, chain, object);
  }
  const i = chain.findIndex((n) => n.type === "AssignmentExpression" && n.start === at.start && n.end === at.end);
  const statement = chain[i - 1];
  if (i < 2 || statement?.type !== "ExpressionStatement" || !/^(Program|BlockStatement)$/.test(chain[i - 2]!.type))
    return undefined;
  return [removed(text, statement.start, statement.end)];
}

/** The last argument, of which nothing is left; elsewhere an object without options would say something else, or nothing. */
function withoutObject(text: string, chain: readonly EsNode[], object: EsNode): TextEdit[] | undefined {
  const call = chain[chain.indexOf(object) - 1];
  const isApart = call?.type === "NewExpression" || (call?.type === "CallExpression" && call.arguments.length > 1);
  return isApart && call.arguments.at(-1) === object ? removeFrom(text, call, object) : undefined;
}

function setOption(program: EsNode, { at, option, to }: Of<"set-option">): TextEdit[] | undefined {
  const found = optionIn(chainToNode(program, at) ?? chainTo(program, at), option);
  if (!found || found.property.shorthand === true) return undefined;
  return [{ start: found.property.value.start, end: found.property.value.end, text: to }];
}

/** The property around the place, or of the object at the place. */
function optionIn(chain: readonly EsNode[], option: string): { object: EsNode; property: EsNode } | undefined {
  const innermost = chain[chain.length - 1]!;
  if (innermost.type === "ObjectExpression") {
    const own: EsNode | undefined = innermost.properties.find((p: EsNode) => keyOf(p) === option);
    if (own) return { object: innermost, property: own };
  }
  for (let i = chain.length - 1; i > 0; i--)
    if (chain[i]!.type === "Property" && keyOf(chain[i]!) === option && chain[i - 1]!.type === "ObjectExpression")
      return { object: chain[i - 1]!, property: chain[i]! };
  return undefined;
}

function textOf(n: EsNode): string {
  return n.type === "Literal" ? n.value : n.quasis[0].value.cooked;
}

function replaceText(text: string, program: EsNode, { at, from, to }: Of<"replace-text">): TextEdit[] | undefined {
  // The first part of a template is no node of its own in every tree.
  const chain = chainTo(program, at);
  const constant = constantBehind(program, chain[chain.length - 1]!);
  if (constant)
    return text.slice(constant.start, constant.end) === from ? [{ ...rangeOf(constant), text: to }] : undefined;
  const node = chain.findLast((n) => isText(n) || isPlain(n) || n.type === "TemplateLiteral");
  const start = node && at.start - node.start <= 1 ? text.indexOf(from, node.start) : -1;
  if (start < 0 || start + from.length > at.end + 1) return undefined;
  return [{ start, end: start + from.length, text: to }];
}

function isPlain(n: EsNode): boolean {
  return n.type === "Literal" && (typeof n.value === "boolean" || typeof n.value === "number");
}

function rangeOf({ start, end }: EsNode): Range {
  return { start, end };
}

/** Number of a constant that is used at this place only. */
function constantBehind(program: EsNode, use: EsNode): EsNode | undefined {
  if (use.type !== "Identifier") return undefined;
  let uses = 0;
  let value: EsNode | undefined;
  const visit = (n: EsNode): void => {
    if (n.type === "Identifier" && n.name === use.name) uses++;
    if (n.type === "VariableDeclarator" && n.id.name === use.name && n.init?.type === "Literal") value = n.init;
    childrenOf(n).forEach(visit);
  };
  visit(program);
  return uses === 2 && value && typeof value.value === "number" ? value : undefined;
}

function readEnvironment(text: string, program: EsNode, { at, name }: Of<"read-environment">): TextEdit[] | undefined {
  const chain = chainTo(program, at);
  const i = chain.findIndex(isText);
  const node = chain[i];
  const parent = chain[i - 1];
  // A secret inside a longer text (a connection string) is for people to part.
  if (!node || !parent || node.end - node.start > at.end - at.start + 2) return undefined;
  const code = `process.env.${name}`;
  if (parent.type === "LogicalExpression" && parent.right === node && /^process\.env\b/.test(slice(text, parent.left)))
    return [{ start: parent.start, end: parent.end, text: slice(text, parent.left) }];
  // What stands for a missing variable of the environment cannot be read from there.
  if (parent.type === "AssignmentExpression" && /^process\.env\b/.test(slice(text, parent.left))) return undefined;
  if (parent.type === "JSXAttribute") return [{ start: node.start, end: node.end, text: `{${code}}` }];
  if (/^(Import|Export|TSLiteralType|TSEnum|TSExternal)/.test(parent.type)) return undefined;
  if ((parent.type === "Property" || parent.type === "PropertyDefinition") && parent.value !== node) return undefined;
  // A comparison with what is not set lets in whoever gives nothing.
  if (parent.type === "SwitchCase" || (parent.type === "BinaryExpression" && parent.operator !== "+")) return undefined;
  if (parent.type === "MemberExpression" || parent.type === "ExpressionStatement") return undefined;
  return [{ start: node.start, end: node.end, text: code }];
}

function removeStatement(text: string, program: EsNode, { at }: Of<"remove-statement">): TextEdit[] | undefined {
  const chain = chainToNode(program, at);
  let i = (chain?.length ?? 0) - 1;
  while (i > 0 && /^(Await|Chain|Unary)Expression$/.test(chain![i - 1]!.type)) i--;
  const [block, statement] = [chain?.[i - 2], chain?.[i - 1]];
  if (statement?.type !== "ExpressionStatement" || !block || !/^(Program|BlockStatement)$/.test(block.type))
    return undefined;
  return [removed(text, statement.start, statement.end)];
}

function removeDeclaration(text: string, program: EsNode, { at }: Of<"remove-declaration">): TextEdit[] | undefined {
  const chain = chainTo(program, at);
  const i = chain.findIndex((n) => n.key?.start === at.start && n.key?.end === at.end);
  const node = chain[i];
  if (!node) return undefined;
  if (node.type === "Property") return removeFrom(text, chain[i - 1]!, node);
  if (node.type !== "PropertyDefinition" && node.type !== "TSPropertySignature") return undefined;
  const end = node.end + (/^\s*;/.exec(text.slice(node.end))?.[0].length ?? 0);
  return [removed(text, firstOf(node), end)];
}

function addOption(text: string, program: EsNode, change: Of<"add-option">): TextEdit[] | undefined {
  const chain = chainTo(program, change.at);
  const field = chain.find((n) => n.type === "PropertyDefinition" && n.key.start === change.at.start);
  const call: EsNode | undefined = field?.decorators
    ?.map((d: EsNode) => d.expression)
    .find((e: EsNode) => e.type === "CallExpression" && change.decorators.includes(e.callee.name));
  if (!call) return undefined;
  const code = `${change.option}: ${change.value.code}`;
  const last: EsNode | undefined = call.arguments[call.arguments.length - 1];
  if (last?.type === "ObjectExpression") {
    if (last.properties.some((p: EsNode) => keyOf(p) === change.option)) return undefined;
    const property: EsNode | undefined = last.properties[last.properties.length - 1];
    if (!property) return [{ start: last.start, end: last.end, text: `{ ${code} }` }];
    const broken = text.slice(last.start, property.start).includes("\n");
    const gap = broken ? lineEnd(text) + indentAt(text, property.start) : " ";
    return [{ start: property.end, end: property.end, text: `,${gap}${code}` }];
  }
  const at = last ? last.end : call.end - 1;
  return [{ start: at, end: at, text: `${last ? ", " : ""}{ ${code} }` }];
}

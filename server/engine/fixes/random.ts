// `Math.random()` with what is made of its number, drawn by a cryptographic generator instead. Input: the tree and the call.
// Output: the edit, and the name that must come in; undefined where the shape is not known, or nothing is there to draw from.
import type { FixChange, ImportNeed } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { cryptoValue, isNamed, specifiersOf } from "./builtins.js";
import type { TextEdit } from "./edits.js";
import { styleOf } from "./imports.js";
import { chainToNode, childrenOf, isText } from "./tree.js";

export interface Drawn {
  edit: TextEdit;
  need?: ImportNeed;
}

/** "same": a value of the same kind and size. "id": a text of any length, or a number in a text, gives way to a longer text. */
export function drawn(
  text: string,
  program: EsNode,
  { at, as, only }: Extract<FixChange, { kind: "draw-securely" }>,
): Drawn | undefined {
  // Helpers that draw with it draw something else than a number.
  if (!/\bMath\.random\(\s*\)$/.test(text.slice(at.start, at.end))) return undefined;
  const chain = chainToNode(program, at);
  const runtime = runtimeOf(program);
  if (!chain || runtime === undefined || (only !== undefined && only !== runtime)) return undefined;
  const { quote } = styleOf(text, program);
  const written = textFrom(chain);
  if (as === "id") {
    const whole = written ? (written.length === undefined ? written.node : undefined) : partOfText(chain);
    return whole && inPlace(whole, identifier(program, runtime, quote));
  }
  if (!written) return integer(text, program, chain, runtime);
  return written.length === undefined ? undefined : inPlace(written.node, letters(program, runtime, written, quote));
}

type Runtime = "node" | "any";
interface Code {
  code: string;
  import?: ImportNeed;
}

const SERVER =
  /^(node:|(crypto|fs|path|https?|os|stream|util|child_process|express|koa|fastify|typeorm|mongoose|sequelize|knex|pg|mysql2?|redis|ioredis|bcrypt(js)?|argon2|jsonwebtoken|nodemailer|bullmq?|firebase-admin|aws-sdk)$|@nestjs\/|@hapi\/|@prisma\/client|@aws-sdk\/)/;
const PAGES =
  /^(react|preact|vue|svelte|solid-js)(-dom|-router)?($|\/)|^@angular\/|^next\/(router|navigation|link|image)$/;
/** They have no generator of their own. */
const TELEPHONES = /^(react-native|expo|@react-native)/;

/** Undefined where there is nothing to draw from. */
function runtimeOf(program: EsNode): Runtime | undefined {
  const modules = specifiersOf(program);
  if (modules.some((m) => TELEPHONES.test(m))) return undefined;
  const isPage = modules.some((m) => PAGES.test(m)) || program.body.some((n: EsNode) => n.directive === "use client");
  return !isPage && !hasMarkup(program) && modules.some((m) => SERVER.test(m)) ? "node" : "any";
}

function hasMarkup(n: EsNode): boolean {
  return n.type.startsWith("JSX") || childrenOf(n).some(hasMarkup);
}

function inPlace({ start, end }: EsNode, made: Code | undefined): Drawn | undefined {
  if (!made) return undefined;
  return { edit: { start, end, text: made.code }, ...(made.import ? { need: made.import } : {}) };
}

/** A function of the global object of browsers, which Node.js has, too. */
function webCrypto(program: EsNode, name: string): string {
  return `${isNamed(program, "crypto") ? "globalThis." : ""}crypto.${name}`;
}

/** 32 characters, letters in lower case: what takes texts of a number takes them. */
function identifier(program: EsNode, runtime: Runtime, quote: string): Code | undefined {
  if (runtime === "any") return { code: `${webCrypto(program, "randomUUID")}().replace(/-/g, ${quote}${quote})` };
  const value = cryptoValue(program, "randomBytes");
  return value && { ...value, code: `${value.code}(16).toString(${quote}hex${quote})` };
}

interface Written {
  /** What is written of the number. */
  node: EsNode;
  radix: number;
  /** Characters that are kept of it; undefined: all. */
  length: number | undefined;
}

/** `Math.random().toString(36).slice(2, 8)`, `String(Math.random()).slice(-6)`. */
function textFrom(chain: readonly EsNode[]): Written | undefined {
  let i = chain.length - 1;
  let radix = 10;
  const called = callOf(chain, i);
  if (called?.name === "toString") {
    const [given] = called.node.arguments as EsNode[];
    if (given && (typeof given.value !== "number" || given.value < 2 || given.value > 36)) return undefined;
    radix = given?.value ?? radix;
    i -= 2;
  } else if (chain[i - 1]?.type === "CallExpression" && chain[i - 1]!.callee.name === "String") i -= 1;
  else return undefined;
  const cut = callOf(chain, i);
  if (!cut || !/^(slice|substring|substr)$/.test(cut.name)) return { node: chain[i]!, radix, length: undefined };
  const [from, to] = (cut.node.arguments as EsNode[]).map(constant);
  const isWhole = from !== undefined && from >= 0 && cut.node.arguments.length === 1;
  if (isWhole) return { node: cut.node, radix, length: undefined };
  const length = lengthOf(cut.name, from, to);
  if (length === undefined || length < 1 || length > MOST) return undefined;
  return { node: cut.node, radix, length };
}
/** A number has no more digits to cut from. */
const MOST = 16;

/** "0." comes first. */
function lengthOf(name: string, from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  if (from < 0) return to === undefined && name !== "substring" ? -from : undefined;
  if (from < 2 || to === undefined) return undefined;
  return name === "substr" ? to : to - from;
}

/** Method that is called on the node. */
function callOf(chain: readonly EsNode[], i: number): { name: string; node: EsNode } | undefined {
  const [call, member] = [chain[i - 2], chain[i - 1]];
  if (call?.type !== "CallExpression" || call.callee !== member || member?.type !== "MemberExpression")
    return undefined;
  return member.object === chain[i] && member.computed !== true && call.optional !== true
    ? { name: member.property.name, node: call }
    : undefined;
}

function letters(program: EsNode, runtime: Runtime, { radix, length }: Written, quote: string): Code | undefined {
  const spell = radix === 10 ? "" : `.toString(${radix})`;
  if (runtime === "any") {
    const code = `Array.from(${webCrypto(program, "getRandomValues")}(new Uint32Array(${length})), (n) => (n % ${radix})${spell}).join(${quote}${quote})`;
    return { code: spell === "" ? code.replace(`(n % ${radix})`, `n % ${radix}`) : code };
  }
  const value = cryptoValue(program, "randomInt");
  return (
    value && {
      ...value,
      code: `Array.from({ length: ${length} }, () => ${value.code}(${radix})${spell}).join(${quote}${quote})`,
    }
  );
}

/** `Math.floor(100000 + Math.random() * 900000)`: whole numbers below a bound that is one for sure. */
function integer(text: string, program: EsNode, chain: readonly EsNode[], runtime: Runtime): Drawn | undefined {
  let i = chain.length - 1;
  const product = chain[i - 1];
  if (runtime !== "node" || product?.type !== "BinaryExpression" || product.operator !== "*") return undefined;
  const bound: EsNode = product.left === chain[i] ? product.right : product.left;
  const size = constant(bound);
  if (size === undefined ? !isLength(bound) : !Number.isInteger(size) || size < 1 || size > LARGEST) return undefined;
  i -= 1;
  const sum = chain[i - 1]?.type === "BinaryExpression" && chain[i - 1]!.operator === "+" ? chain[i - 1]! : undefined;
  const least = sum ? constant(sum.left === product ? sum.right : sum.left) : 0;
  if (sum) i -= 1;
  const call = chain[i - 1];
  if (call?.type !== "CallExpression" || call.arguments[0] !== chain[i] || !isRounding(text, call)) return undefined;
  if (least === undefined || !Number.isInteger(least) || least < 0 || (sum && size === undefined)) return undefined;
  const value = cryptoValue(program, "randomInt");
  const isNearest = /round$/.test(text.slice(call.callee.start, call.callee.end));
  if (isNearest && size === undefined) return undefined;
  const most = isNearest ? size! + 1 : size;
  const range = sum ? `${least}, ${least + most!}` : isNearest ? `${most}` : text.slice(bound.start, bound.end);
  return inPlace(call, value && { ...value, code: `${value.code}(${range})` });
}
/** The generator takes ranges below 2 ** 48. */
const LARGEST = 2 ** 47;

function isRounding(text: string, call: EsNode): boolean {
  const name = text.slice(call.callee.start, call.callee.end);
  const [, radix] = call.arguments as EsNode[];
  return (
    /^Math\.(floor|trunc|round)$/.test(name) ||
    (/^(Number\.)?parseInt$/.test(name) && (!radix || constant(radix) === 10))
  );
}

function isLength({ type, computed, property }: EsNode): boolean {
  return type === "MemberExpression" && computed !== true && property.name === "length";
}

/** `"s" + Math.random()`, `s${Math.random()}`: the number itself, in a text. */
function partOfText(chain: readonly EsNode[]): EsNode | undefined {
  const node = chain[chain.length - 1]!;
  const parent = chain[chain.length - 2]!;
  if (parent.type === "TemplateLiteral") return chain.at(-3)?.type === "TaggedTemplateExpression" ? undefined : node;
  return chain.some((n) => n.type === "BinaryExpression" && n.operator === "+" && isSumOfTexts(n, node))
    ? node
    : undefined;
}

/** The node is added, and something beside it is a text. */
function isSumOfTexts(sum: EsNode, node: EsNode): boolean {
  const parts: EsNode[] = [];
  let at = sum;
  for (; at.type === "BinaryExpression" && at.operator === "+"; at = at.left) parts.push(at.right);
  parts.push(at);
  return parts.includes(node) && parts.some((part) => isText(part) || part.type === "TemplateLiteral");
}

function constant(n: EsNode): number | undefined {
  if (n.type === "Literal") return typeof n.value === "number" ? n.value : undefined;
  if (n.type === "UnaryExpression" && n.operator === "-") {
    const value = constant(n.argument);
    return value === undefined ? undefined : -value;
  }
  if (n.type !== "BinaryExpression") return undefined;
  const [left, right] = [constant(n.left), constant(n.right)];
  if (left === undefined || right === undefined) return undefined;
  switch (n.operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "**":
      return left ** right;
    default:
      return undefined;
  }
}

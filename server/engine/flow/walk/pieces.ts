// Pieces of a text that many people share: the first letter of a name, the country of an IBAN, the issuer of a card, the network
// of a telephone number. Input: a call that cuts a text. Output: whether what it cuts off says who it is. Invariant: only numbers
// that are written there tell how much is cut off.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { entityOf, entityType } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { type RType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "./calls.js";
import { constantText } from "./constantText.js";
import { numberAt } from "./slicedLists.js";

/** How many of its first signs say only where a number comes from. */
const SHARED: Readonly<Record<string, number>> = {
  "financial.iban": 8,
  "financial.bank-card": 6,
  "identity.cn-resident-id": 6,
  "contact.mobile": 3,
};

export function isSharedPiece(ctx: FlowContext, file: number, method: string, call: number, of: number): boolean {
  const args = [...listOf(ctx.p, file, call)];
  const [first, second] = args.map((arg) => numberAt(ctx, file, arg));
  switch (method) {
    case "charAt":
      return args.length === 1 && isSign(ctx, file, args[0]!);
    case "at":
      return args.length === 1 && isSign(ctx, file, args[0]!) && isText(ctx, file, of);
    case "slice":
    case "substring":
    case "substr": {
      if (args.length !== 2 || first === undefined || second === undefined) return false;
      const end = method === "substr" ? first + second : second;
      if (first < 0 || end <= first) return false;
      return (end - first === 1 && isText(ctx, file, of)) || end <= sharedOf(ctx, file, of);
    }
    default:
      return false;
  }
}

/** `email.slice(email.indexOf("@"))`: the domain says which provider, not who. */
export function isDomainPiece(ctx: FlowContext, file: number, method: string, call: number): boolean {
  const [from, ...more] = listOf(ctx.p, file, call);
  if (!/^(slice|substring|substr)$/.test(method) || from === undefined || more.length > 0) return false;
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, from);
  const isSum = nodes.kind[at] === NodeKind.clean || nodes.kind[at] === NodeKind.text;
  const parts = isSum ? [...listOf(ctx.p, file, at)] : [at];
  return parts.some((part) => {
    const asked = onlyValue(ctx.p, file, part);
    if (nodes.kind[asked] !== NodeKind.call) return false;
    const [sign] = listOf(ctx.p, file, asked);
    const isPlace = /^(indexOf|lastIndexOf)$/.test(calleeName(ctx, file, nodes.a[asked]!));
    return isPlace && sign !== undefined && constantText(ctx, file, sign) === "@";
  });
}

/** `[...phone].map((sign, i) => (i < 7 ? "*" : sign))`, `phone.split("").fill("*", 3, 7)`: most signs are replaced by others. */
export function masksSigns(ctx: FlowContext, file: number, method: string, call: number, of: number): boolean {
  const [given] = listOf(ctx.p, file, call);
  if (!/^(map|fill)$/.test(method) || given === undefined || !isSigns(ctx, file, of)) return false;
  if (method === "fill") return isMaskSign(ctx, file, given);
  const entity = entityOf(ctx.p, file, given);
  if (entity?.k !== "function") return false;
  const { nodes, callables } = factsOf(ctx.p, entity.file);
  const { returns } = callables[entity.callable]!;
  return returns.some((value) => {
    const at = strip(ctx.p, entity.file, value);
    const parts = nodes.kind[at] === NodeKind.join ? [...listOf(ctx.p, entity.file, at)] : [at];
    return parts.some((part) => isMaskSign(ctx, entity.file, part));
  });
}

/** A text, sign by sign. */
function isSigns(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const items = [...listOf(ctx.p, file, at)];
  if (nodes.kind[at] === NodeKind.array) {
    const [only, ...more] = items;
    return more.length === 0 && nodes.kind[only!] === NodeKind.spread && isText(ctx, file, nodes.a[only!]!);
  }
  const isSplit = nodes.kind[at] === NodeKind.call && calleeName(ctx, file, nodes.a[at]!) === "split";
  return isSplit && items.length === 1 && constantText(ctx, file, items[0]!) === "";
}

function isMaskSign(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.literal && /^[*•●＊○xX#]$/.test(constantText(ctx, file, at) ?? "");
}

/** `0`, `-1` */
function isSign(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal) return nodes.a[at] === LiteralKind.number;
  const [inner] = nodes.kind[at] === NodeKind.clean ? listOf(ctx.p, file, at) : [];
  return inner !== undefined && stringAt(ctx.p, file, nodes.a[at]!) === "-" && isSign(ctx, file, inner);
}

/** A member that a record declares as text; of a list the same methods give whole elements. */
export function isText(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load || typeAt(ctx, file, nodes.a[at]!)?.k !== "record") return false;
  const type = typeAt(ctx, file, at);
  return type?.k === "prim" && type.name === "string";
}

function typeAt(ctx: FlowContext, file: number, node: number): RType | undefined {
  const entity = entityOf(ctx.p, file, node);
  return entity && unwrap(entityType(ctx.p, entity));
}

function sharedOf(ctx: FlowContext, file: number, node: number): number {
  const name = nameOf(ctx.p, file, node);
  const dataType = name === "" ? undefined : ctx.p.classifier.classify({ name, owner: "Customer" })?.dataType;
  return (dataType !== undefined && SHARED[dataType]) || 0;
}

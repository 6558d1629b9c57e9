// Does a function at the place of a cipher encrypt: a column's transformer, setter or type? Looked at where its code is in the project,
// believed by its name or package where it is not.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { spellsCipher } from "../../link/cipherNames.js";
import { declaredAs } from "../../link/declared.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { functionMeaning } from "../../models/index.js";
import { type FlowContext, refill } from "../context.js";
import { Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { calleeName } from "../walk/calls.js";
import { property } from "../walk/modelled.js";
import { origins } from "../walk/origins.js";
import { outerValue } from "./cipherHooks.js";

/** What may be done to a value before it is stored. */
export const ENOUGH = Transform.encrypted | Transform.tokenised | Transform["keyed-hash"] | Transform.kdf;

/**
 * Does a transformer encrypt? Looked at when its code is in the project; believed by its name or package when not.
 * "identity": its code is there and does something else.
 */
export function cipherVerdict(ctx: FlowContext, file: number, node: number): "cipher" | "identity" | "unknown" {
  const to = writeFunction(ctx, file, node);
  if (to) {
    refill(ctx);
    const said = declaredAs(ctx.p, to.file, to.callable, "sanitizer");
    if (said && (Transform[said.meaning.sanitizer] & ENOUGH) !== 0) return "cipher";
    const fact = factsOf(ctx.p, to.file).callables[to.callable]!;
    const found = fact.returns.flatMap((value) => origins(ctx, to.file, value, EMPTY_PATH));
    if (found.some((o) => (o.transforms & (ENOUGH | Transform.hash)) !== 0)) return "cipher";
    const untouched = found.some((o) => o.kind === "param" && o.callable === to.callable && o.file === to.file);
    return untouched ? "identity" : spellsCipher(fact.name) ? "cipher" : "unknown";
  }
  return spellsCipher(spelling(ctx, file, node)) || spellsCipher(madeOf(ctx, file, node)) ? "cipher" : "unknown";
}

/** `new EncryptionTransformer(…)`, `sealedColumn(…)` of a package, whatever keeps it. */
function madeOf(ctx: FlowContext, file: number, node: number): string {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k === "inst") return entity.type;
  const behind = outerValue(ctx, file, strip(ctx.p, file, node));
  return behind ? spelling(ctx, behind.file, behind.node) : "";
}

/** `set(value) { this.setDataValue("hkid", encrypt(value)); }`, `set: (v) => require("./vault").encrypt(v)` */
export function callsCipher(ctx: FlowContext, file: number, node: number): boolean {
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return false;
  const { nodes, callables } = factsOf(ctx.p, entity.file);
  if (returnsSealed(ctx, entity)) return true;
  return callables[entity.callable]!.calls.some((call) => {
    const name = calleeName(ctx, entity.file, nodes.a[call]!);
    const meaning = name ? functionMeaning(ctx.p.models, name) : undefined;
    if (meaning?.meaning === "sanitizer" && (Transform[meaning.sanitizer!] & ENOUGH) !== 0) return true;
    if (!/^set/.test(name)) return false;
    // By what its cipher makes of the value, whatever that is called.
    refill(ctx);
    const given = [...listOf(ctx.p, entity.file, call)].flatMap((arg) => origins(ctx, entity.file, arg, EMPTY_PATH));
    return given.some((o) => o.kind === "param" && o.callable === entity.callable && (o.transforms & ENOUGH) !== 0);
  });
}

/** `set: (value) => lock(value)`, by what its cipher makes of the value. */
function returnsSealed(ctx: FlowContext, { file, callable }: { file: number; callable: number }): boolean {
  refill(ctx);
  const made = factsOf(ctx.p, file).callables[callable]!.returns.flatMap((at) => origins(ctx, file, at, EMPTY_PATH));
  return made.some((o) => o.kind === "param" && o.callable === callable && (o.transforms & ENOUGH) !== 0);
}

/** The function that turns the value into what is stored: `to` of an object or of a class instance. */
function writeFunction(ctx: FlowContext, file: number, node: number): { file: number; callable: number } | undefined {
  const object = returnedObject(ctx, file, node);
  if (object) {
    for (const key of ["to", "set", "toDriver", "convertToDatabaseValue"]) {
      const member = property(ctx, object.file, object.node, key);
      const entity = member === undefined ? undefined : entityOf(ctx.p, object.file, member);
      if (entity?.k === "function") return entity;
    }
  }
  const given = entityOf(ctx.p, file, node);
  // A column type is given as a class or as an instance of one.
  const instance = given?.k === "typed" && given.type.k === "record" ? given.type.record.fact : undefined;
  const made = given?.k === "class" ? { file: given.file, record: given.record } : instance;
  if (made) {
    const { file: at, record } = made;
    const facts = factsOf(ctx.p, at);
    const method = facts.records[record]!.methods.find((m) =>
      /^(to|convertToDatabaseValue)$/.test(facts.callables[m]?.name ?? ""),
    );
    if (method !== undefined) return { file: at, callable: method };
  }
  return undefined;
}

function returnedObject(ctx: FlowContext, file: number, node: number): { file: number; node: number } | undefined {
  const direct = objectBehind(ctx.p, file, node, 0);
  if (direct) return direct;
  const at = strip(ctx.p, file, node);
  const facts = factsOf(ctx.p, file);
  if (facts.nodes.kind[at] !== NodeKind.call) return undefined;
  return objectBehind(ctx.p, file, facts.nodes.a[at]!, 0);
}

export function spelling(ctx: FlowContext, file: number, node: number): string {
  const at = strip(ctx.p, file, node);
  const facts = factsOf(ctx.p, file);
  return facts.nodes.kind[at] === NodeKind.call ? calleeName(ctx, file, facts.nodes.a[at]!) : calleeName(ctx, file, at);
}

// What is in a new instance: of a class of the project what its constructor stores, of an error its message, of a collection what
// a row says. Input: a call with `new` and the path that is read of it. Output: origins, parameters of the constructor replaced by
// the arguments.
import { NodeKind } from "../../facts/types.js";
import { collectionType, matchesOf, objectBehind } from "../../link/callEntities.js";
import type { Entity } from "../../link/entities.js";
import { factsOf, listOf, type Program, stringAt } from "../../link/program.js";
import { recordOf } from "../../link/records.js";
import { type RType, resolveType } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union, withTransform } from "../origin.js";
import { EMPTY_PATH, excludedBy } from "../paths.js";
import { argumentsFor, compose } from "./calls.js";
import { putIntoVariable } from "./instances.js";
import { modelResult } from "./modelled.js";
import { opaque, origins } from "./origins.js";

export function constructed(
  ctx: FlowContext,
  file: number,
  node: number,
  callee: Entity | undefined,
  path: number,
): readonly Origin[] {
  const p = ctx.p;
  const args = [...listOf(p, file, node)];
  if (callee?.k === "class") return newInstance(ctx, file, node, callee.file, callee.record, path);
  const rows = callee && callee.k !== "function" ? matchesOf(p, callee) : [];
  const modelled = modelResult(ctx, file, node, callee, rows, path);
  const held = collectionType(p, file, node, callee);
  if (held) return union([modelled ?? [], [opaque(file, node, path, held, "")]]);
  if (modelled) return modelled;
  // An error carries its message.
  if (callee?.k === "pkg" && /(Error|Exception)$/.test(callee.path[callee.path.length - 1] ?? "")) {
    const bits = Transform.text | Transform.encoded;
    return withTransform(union(args.map((arg, i) => carriedBy(ctx, file, arg, i))), bits);
  }
  return [];
}

/** What an error is given: a message, or options with one in them; another error behind it is told where it was made. */
function carriedBy(ctx: FlowContext, file: number, arg: number, position: number): readonly Origin[] {
  const options = position === 0 ? undefined : objectBehind(ctx.p, file, arg, 0);
  if (!options) return position < 2 ? origins(ctx, file, arg, EMPTY_PATH) : [];
  const pairs = [...listOf(ctx.p, options.file, options.node)];
  return union(
    pairs.flatMap((value, i) => {
      if (i % 2 === 0 || pairs[i - 1]! < 0) return [];
      const isBehind = stringAt(ctx.p, options.file, pairs[i - 1]!) === "cause";
      const isTold = !isBehind || objectBehind(ctx.p, options.file, value, 0) !== undefined;
      return isTold ? [origins(ctx, options.file, value, EMPTY_PATH)] : [];
    }),
  );
}

/** `class Refused extends Error`, and classes of the project made of such. */
function isErrorClass(p: Program, file: number, record: number, depth = 0): boolean {
  const { extends: bases } = factsOf(p, file).records[record]!;
  const base = bases.map((type) => resolveType(p, file, type)).find((type) => type !== undefined);
  if (base?.k === "inst") return /Error|Exception/.test(base.type);
  const made = base?.k === "record" ? base.record.fact : undefined;
  return made !== undefined && depth < MAX_BASES && isErrorClass(p, made.file, made.record, depth + 1);
}
const MAX_BASES = 6;

function newInstance(
  ctx: FlowContext,
  file: number,
  node: number,
  classFile: number,
  record: number,
  path: number,
): readonly Origin[] {
  const p = ctx.p;
  const facts = factsOf(p, classFile);
  const fact = facts.records[record]!;
  const type: RType = { k: "record", record: recordOf(p, classFile, record) };
  const ctor = fact.methods.find((m) => facts.callables[m]?.kind === "constructor");
  const key = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  if (key === undefined || excludedBy(key)) {
    if (!isErrorClass(p, classFile, record)) return [opaque(file, node, path, type, fact.name)];
    return union(
      [...listOf(p, file, node)].map((arg) => withTransform(origins(ctx, file, arg, EMPTY_PATH), Transform.text)),
    );
  }
  const rest = ctx.paths.tail[path]!;
  const found: (readonly Origin[])[] = [];
  if (ctor !== undefined) {
    const callable = facts.callables[ctor]!;
    for (const store of callable.stores) {
      if (facts.nodes.kind[store.object] !== NodeKind.this || stringAt(p, classFile, store.key) !== key) continue;
      for (const o of origins(ctx, classFile, store.value, rest)) {
        if (o.kind !== "param" || o.callable !== ctor || o.file !== classFile) found.push([o]);
        else
          for (const arg of argumentsFor(ctx, file, node, classFile, ctor, o.parameter, o.path)) {
            found.push(compose(origins(ctx, arg.file, arg.node, arg.path), o));
          }
      }
    }
    callable.params.forEach((param, position) => {
      if (!param.property || param.name !== key) return;
      for (const arg of argumentsFor(ctx, file, node, classFile, ctor, position, rest))
        found.push(origins(ctx, arg.file, arg.node, arg.path));
    });
  }
  found.push(putIntoVariable(ctx, file, node, classFile, record, path));
  const all = union(found);
  return all.length > 0 ? all : [opaque(file, node, path, type, fact.name)];
}

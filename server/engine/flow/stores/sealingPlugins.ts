// Plugins of the project that encrypt members of the records whose schema they are given: by a setter of a path
// (`schema.path(name).set((v) => seal(v))`) or before a record is saved (`this[name] = seal(this[name])`). Input: the plugin's
// function and its options. Output: the members that it encrypts. Invariant: only what leaves as a cipher text counts.
import { ANY_KEY } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { constantList, namesGoneThrough } from "../walk/constantLists.js";
import { origins } from "../walk/origins.js";

const SEALED = Transform.encrypted | Transform.tokenised;

/** Undefined: it encrypts nothing. Without names: it encrypts what cannot be told. */
export function sealedByPlugin(
  ctx: FlowContext,
  plugin: { file: number; callable: number },
  options: { file: number; node: number } | undefined,
): readonly string[] | undefined {
  const callables = withNested(ctx.p, plugin);
  if (!callables.some((callable) => seals(ctx, plugin.file, callable))) return undefined;
  const given = options && objectBehind(ctx.p, options.file, options.node, 0);
  const listed = given
    ? [...listOf(ctx.p, given.file, given.node)].flatMap((value, i) =>
        i % 2 === 1 ? constantList(ctx, given.file, value) : [],
      )
    : [];
  if (listed.length > 0) return listed;
  const { start, end } = factsOf(ctx.p, plugin.file).callables[plugin.callable]!;
  return namesGoneThrough(ctx, plugin.file, start, end);
}

/** It gives back, assigns or sets a cipher text. */
function seals(ctx: FlowContext, file: number, callable: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { returns, stores, calls } = callables[callable]!;
  const set = calls.filter((call) => /^(set|setDataValue)$/.test(nameOf(ctx.p, file, nodes.a[call]!)));
  const values = [
    ...returns,
    // A member of its own name may be an index of it beside.
    ...stores.filter(({ key }) => key === ANY_KEY).map(({ value }) => value),
    ...set.flatMap((call) => [...listOf(ctx.p, file, call)].slice(1)),
  ];
  if (set.some((call) => isCipher(ctx, file, listOf(ctx.p, file, call)[0]))) return true;
  return values.some((value) => {
    refill(ctx);
    return origins(ctx, file, value, EMPTY_PATH).some((o) => (o.transforms & SEALED) !== 0);
  });
}

/** `schema.path(name).set(encrypt)`: a function that is handed over. */
function isCipher(ctx: FlowContext, file: number, node: number | undefined): boolean {
  const entity = node === undefined ? undefined : entityOf(ctx.p, file, node);
  if (entity?.k !== "function") return false;
  return factsOf(ctx.p, entity.file).callables[entity.callable]!.returns.some((value) => {
    refill(ctx);
    return origins(ctx, entity.file, value, EMPTY_PATH).some((o) => (o.transforms & SEALED) !== 0);
  });
}

// What types denote that the project does not declare itself: those of packages and of the language, by their names.
// Input: a name and its type arguments. Output: the shape it stands for, else an instance of it. Invariant: shapes that
// only wrap their argument are left out.
import { instanceTypeOf } from "../models/index.js";
import { type ExportValue, modelNamed, type Program } from "./program.js";
import { recordOf } from "./records.js";
import { type RType, unwrap } from "./types.js";

/** Shapes that stand for their argument. */
const TRANSPARENT = new Set([
  "Promise",
  "PromiseLike",
  "Awaited",
  "Partial",
  "Required",
  "Readonly",
  "NonNullable",
  "DeepPartial",
  "Observable",
  "Ref",
  "ComputedRef",
  "UnwrapRef",
  "Loaded",
  "HydratedDocument",
  "LeanDocument",
  "Document",
  "WithId",
  "OptionalId",
  "DocumentType",
  "Jsonify",
  "Serialized",
  "PartialType",
  "Immutable",
  "Draft",
  "Optional",
  "Nullable",
  "Maybe",
  "InstanceType",
]);
const LISTS = new Set([
  "Array",
  "ReadonlyArray",
  "Set",
  "ReadonlySet",
  "Iterable",
  "AsyncIterable",
  "IterableIterator",
  "Generator",
  "AsyncGenerator",
  "AsyncIterableIterator",
  "Collection",
]);
const MAPS = new Set(["Record", "Map", "ReadonlyMap", "WeakMap"]);
/** `z.infer<typeof schema>` and its kin, by their last name. */
const INFER = new Set([
  "infer",
  "input",
  "output",
  "InferType",
  "InferOutput",
  "InferInput",
  "InferSelectModel",
  "InferInsertModel",
  "Static",
  "InferSchemaType",
  "TypeOf",
  "Infer",
]);

export function ofPackage(
  p: Program,
  value: ExportValue & { kind: "package" },
  last: string,
  arg: (i: number) => RType | undefined,
  count: number,
  keys: () => ReadonlySet<string> | undefined,
): RType | undefined {
  if (INFER.has(last)) return arg(0);
  const modelled = instanceTypeOf(p.models, value.name, value.path);
  const args = Array.from({ length: Math.min(count, MAX_ARGS) }, (_, i) => arg(i));
  if (modelled) return { k: "inst", pkg: value.name, type: modelled, args };
  if (count > 0 && (TRANSPARENT.has(last) || LISTS.has(last) || MAPS.has(last) || last === "Pick" || last === "Omit")) {
    return ofGlobal(last, last, arg, keys);
  }
  if (value.name === "@prisma/client" || value.name.endsWith("/prisma/client")) {
    const model = prismaModel(
      p,
      last.replace(/(GetPayload|CreateInput|UncheckedCreateInput|UpdateInput|Select|WhereInput|WhereUniqueInput)$/, ""),
    );
    if (model) return model;
  }
  return { k: "inst", pkg: value.name, type: last, args };
}
const MAX_ARGS = 4;

export function prismaModel(p: Program, name: string): RType | undefined {
  const found = modelNamed(p, name);
  return found ? { k: "record", record: recordOf(p, found.file, found.record) } : undefined;
}

export function ofGlobal(
  last: string,
  full: string,
  arg: (i: number) => RType | undefined,
  keys: () => ReadonlySet<string> | undefined,
): RType | undefined {
  if (TRANSPARENT.has(last)) return arg(0);
  if (LISTS.has(last)) return { k: "list", of: arg(0) };
  if (MAPS.has(last)) return { k: "map", of: arg(1) };
  if (last === "ReturnType") {
    const of = arg(0);
    return of?.k === "func" ? of.result : undefined;
  }
  if (last === "Pick" || last === "PickType") return limit(arg(0), keys(), true);
  if (last === "Omit" || last === "OmitType") return limit(arg(0), keys(), false);
  if (last === "Exclude" || last === "Extract") return arg(0);
  if (full.includes(".")) return { k: "named", name: last };
  return { k: "inst", pkg: "global", type: full, args: [] };
}

function limit(type: RType | undefined, keys: ReadonlySet<string> | undefined, only: boolean): RType | undefined {
  const record = unwrap(type);
  if (record?.k !== "record" || !keys) return type;
  return only ? { ...record, only: keys } : { ...record, except: new Set([...(record.except ?? []), ...keys]) };
}

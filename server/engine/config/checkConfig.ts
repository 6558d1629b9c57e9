// What the shape of a configuration cannot say: names that do not exist, keys that a nested file may not hold.
import { findNodeAtLocation } from "jsonc-parser";
import { nearest } from "../diagnostics/nearest.js";
import { globProblem } from "./globs.js";
import { isOfType } from "./patterns.js";
import type { ConfigLayer } from "./project.js";
import { type ConfigProblem, teller } from "./readJsonc.js";
import type { KnownNames } from "./schema.js";

export interface CheckedNames extends KnownNames {
  /** Rules that a suppression may name. */
  suppressible: ReadonlySet<string>;
  /** Categories of data types. */
  categories: readonly string[];
}

type Path = (string | number)[];
type Check = (id: ConfigProblem["id"], path: Path, params: Record<string, string>) => void;

/** `own`: data types that any layer declares. */
export function checkLayer(
  layer: ConfigLayer,
  text: string,
  names: CheckedNames,
  own: readonly string[],
  nested: boolean,
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const tell = teller(layer.file, text, problems);
  const check: Check = (id, path, params) =>
    tell(id, (findNodeAtLocation(layer.tree, path) ?? layer.tree).offset, params);
  if (nested) nestedKeys(layer, check);
  dataTypes(layer, names, own, check);
  patterns(layer, [...names.dataTypes, ...own], check);
  layer.value.suppressions?.entries?.forEach(({ rule }, i) => {
    if (!names.suppressible.has(rule))
      unknown(check, ["suppressions", "entries", i, "rule"], "rule", rule, [...names.suppressible]);
  });
  for (const { path, glob } of globsOf(layer)) {
    if (globProblem(glob)) check("wrongFormat", path, { key: String(path[0]), expected: "src/**" });
  }
  return problems;
}

const NESTED_KEYS = new Set(["$schema", "extends", "rules", "overrides"]);

/** What data means is said once for the whole project, in the root file. */
function nestedKeys({ value }: ConfigLayer, check: Check): void {
  for (const key of Object.keys(value)) if (!NESTED_KEYS.has(key)) check("notHere", [key], { key });
}

function dataTypes({ value }: ConfigLayer, names: CheckedNames, own: readonly string[], check: Check): void {
  for (const [id, declared] of Object.entries(value.dataTypes ?? {})) {
    const ships = names.dataTypes.includes(id);
    if (declared === "off") {
      if (!ships) unknown(check, ["dataTypes", id], "data type", id, names.dataTypes);
      continue;
    }
    const category = id.split(".")[0]!;
    if (!/^[a-z]+\.[a-z0-9-]+$/.test(id))
      check("wrongFormat", ["dataTypes", id], { key: id, expected: "policy.treaty-number" });
    else if (!names.categories.includes(category))
      unknown(check, ["dataTypes", id], "category", category, names.categories);
    const base = declared.extends;
    if (base !== undefined && !names.dataTypes.includes(base))
      unknown(check, ["dataTypes", id, "extends"], "data type", base, names.dataTypes);
    if (!ships && base === undefined && !own.slice(0, own.indexOf(id)).includes(id))
      check("missingKey", ["dataTypes", id], { key: "extends" });
    if (!ships && (declared.names ?? []).length === 0) check("missingKey", ["dataTypes", id], { key: "names" });
  }
}

/** Data types that options and entries name must exist. */
function patterns({ value }: ConfigLayer, types: readonly string[], check: Check): void {
  const look = (path: Path, list: readonly string[] | undefined) =>
    list?.forEach((pattern, i) => {
      if (!types.some((type) => isOfType(type, pattern))) unknown(check, [...path, i], "data type", pattern, types);
    });
  const rules = (path: Path, map: NonNullable<typeof value.rules>) => {
    for (const [rule, setting] of Object.entries(map))
      if (Array.isArray(setting)) look([...path, rule, 1, "ignore"], setting[1].ignore);
  };
  rules(["rules"], value.rules ?? {});
  value.overrides?.forEach((o, i) => rules(["overrides", i, "rules"], o.rules));
  value.suppressions?.entries?.forEach((e, i) => look(["suppressions", "entries", i, "dataTypes"], e.dataTypes));
}

function unknown(check: Check, path: Path, what: string, name: string, known: readonly string[]): void {
  check("unknownName", path, { what, name, near: nearest(name, known) ?? "" });
}

function globsOf({ value }: ConfigLayer): { path: Path; glob: string }[] {
  const list = (path: Path, globs: readonly string[] | undefined) =>
    (globs ?? []).map((glob, i) => ({ path: [...path, i], glob }));
  return [
    ...list(["files", "include"], value.files?.include),
    ...list(["files", "exclude"], value.files?.exclude),
    ...(value.overrides ?? []).flatMap((o, i) => list(["overrides", i, "files"], o.files)),
    ...(value.suppressions?.entries ?? []).flatMap((e, i) => list(["suppressions", "entries", i, "files"], e.files)),
  ];
}

// What a framework loads by the folder it lies in: `app.controller.claim.show` is a member of what app/controller/claim.js exports.
// Input: a file, an instance and the name of a member. Output: what the file behind it gives. Which files there are is known by
// their paths alone.
import { compiled } from "../classify/words.js";
import type { LoaderRow } from "../models/folderRows.js";
import { lookupInstance } from "../models/index.js";
import { matchesOf, resultEntity } from "./callEntities.js";
import { type Entity, entityOfExport } from "./entities.js";
import { exportValue } from "./exports.js";
import { memberEntity } from "./memberEntities.js";
import { factsOf, type Program } from "./program.js";
import { recordOf } from "./records.js";

/** Files by how they are called below the folder, by application. */
type Loaded = Map<string, Map<string, number>>;

const memo = new WeakMap<Program, Map<string, Loaded>>();

/** Member `key` of what a node of this file is, where a folder or a package stands behind it. */
export function loadedMember(
  p: Program,
  file: number,
  base: Entity | undefined,
  key: string,
  depth: number,
): Entity | undefined {
  if (base?.k !== "inst" || !p.models.loading.has(base.pkg)) return undefined;
  const row = loaderOf(p, base.pkg, base.type);
  const loaded = row && fileMember(p, file, row, [...base.path, key], depth);
  if (loaded) return loaded;
  const held = matchesOf(p, { ...base, path: [...base.path, key] }).find((m) => m.row.kind === "heldPackage");
  if (held?.row.kind !== "heldPackage") return undefined;
  const { package: pkg, type, through } = held.row;
  if (type === undefined) return { k: "pkg", pkg, path: [] };
  return { k: "inst", pkg, type, path: through ? [key] : [], args: [] };
}

/** What a plugin or a file that is not there hangs on the application is not of the framework itself. */
export function isHungOn(p: Program, entity: Entity): boolean {
  if (entity.k !== "inst" || entity.path.length === 0 || !p.models.loading.has(entity.pkg)) return false;
  return matchesOf(p, entity).length === 0;
}

/** What a text stands for that names members: "admin.claim.show". */
export function namedMember(p: Program, file: number, pkg: string, type: string, text: string): Entity | undefined {
  const names = text.split(".");
  let at: Entity | undefined = { k: "inst", pkg, type, path: [], args: [] };
  for (const name of names) at = loadedMember(p, file, at, name, 0) ?? memberEntity(p, at, name, 0);
  return at?.k === "inst" ? undefined : at;
}

/** What a function gives that is loaded, or the entity itself. */
export function resultOf(p: Program, entity: Entity | undefined): Entity | undefined {
  return entity?.k === "function" ? resultEntity(p, entity.file, entity.callable, 0) : entity;
}

/** What a parameter, or "this", of this name holds by the place of the file. */
export function placedInstance(p: Program, file: number, name: string): Entity | undefined {
  const { path } = p.files[file]!;
  for (const { names, files, pkg, row } of p.models.placed) {
    if (!names.has(name) || !files.test(path)) continue;
    if (row.saying !== undefined && !factsOf(p, file).strings.includes(row.saying)) continue;
    const above = folders(path);
    if (row.beside.some((one) => above.some((at) => loadedFrom(p, one).has(at))))
      return { k: "inst", pkg, type: row.type, path: [], args: [] };
  }
  return undefined;
}

function loaderOf(p: Program, pkg: string, type: string): LoaderRow | undefined {
  for (const { row } of lookupInstance(p.models, pkg, type, [])) if (row.kind === "loader") return row;
  return undefined;
}

function fileMember(p: Program, file: number, row: LoaderRow, names: string[], depth: number): Entity | undefined {
  const loaded = loadedFrom(p, row.folder);
  const root = folders(p.files[file]!.path).find((at) => loaded.has(at));
  const files = root === undefined ? undefined : loaded.get(root);
  const itself = files?.get("");
  // One file for all of them.
  if (itself !== undefined)
    return names.length === 1 ? memberEntity(p, exportedBy(p, itself, row, depth), names[0]!, depth) : undefined;
  const target = files?.get(names.map(lowerFirst).join("/"));
  return target === undefined ? undefined : exportedBy(p, target, row, depth);
}

function exportedBy(p: Program, target: number, { gives }: LoaderRow, depth: number): Entity | undefined {
  const value = exportValue(p, target, "default");
  const entity = value ? entityOfExport(p, value, depth) : exportsMembers(p, target);
  if (gives === "export") return entity;
  const made = entity?.k === "function" ? resultEntity(p, entity.file, entity.callable, depth) : entity;
  if (gives === "result" || made?.k !== "class") return made;
  return { k: "typed", type: { k: "record", record: recordOf(p, made.file, made.record) } };
}

/** `exports.show = …` */
function exportsMembers(p: Program, file: number): Entity | undefined {
  return factsOf(p, file).exports.length > 0 ? { k: "module", file } : undefined;
}

/** Folders above a file, the nearest first, each with a slash at its end; the whole program's is "". */
function folders(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => `${parts.slice(0, parts.length - i).join("/")}/`).concat("");
}

function loadedFrom(p: Program, folder: string): Loaded {
  const known = memo.get(p) ?? new Map<string, Loaded>();
  memo.set(p, known);
  let loaded = known.get(folder);
  if (loaded) return loaded;
  loaded = new Map();
  const pattern = compiled(`^(.*?/)??${folder}(?:/(.+))?\\.[cm]?[jt]s$`);
  for (const { path, index } of p.files) {
    const match = path.includes(folder) && !path.endsWith(".d.ts") ? pattern.exec(path) : null;
    if (!match) continue;
    const root = match[1] ?? "";
    const files = loaded.get(root) ?? new Map<string, number>();
    loaded.set(root, files);
    const name = (match[2] ?? "").split("/").map(camelName).join("/");
    if (!files.has(name)) files.set(name, index);
  }
  known.set(folder, loaded);
  return loaded;
}

/** "user_info", "user-info", "UserInfo" → "userInfo". */
function camelName(name: string): string {
  return lowerFirst(name.replace(/[_-]+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase()));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

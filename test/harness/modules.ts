// A module resolver over files held in memory, with answers short enough for tables.
import assert from "node:assert/strict";
import { createModuleResolver, type Resolved } from "../../server/engine/api.js";

/** Resolver over files that exist; values are texts, of which only manifests matter. */
export function project(files: Record<string, unknown> | string[]) {
  const texts: Record<string, unknown> = Array.isArray(files) ? Object.fromEntries(files.map((f) => [f, ""])) : files;
  const manifests = Object.entries(texts)
    .filter(([path]) => /\.(json|yaml)$/.test(path))
    .map(([path, value]) => ({ path, text: typeof value === "string" ? value : JSON.stringify(value) }));
  const modules = createModuleResolver({ paths: Object.keys(texts), manifests });
  return {
    problems: modules.problems,
    from: (path: string, specifier: string) => shown(modules.resolve(specifier, path)),
  };
}

/** "file" paths as they are, packages as "name" or "name + subpath", null for missing. */
function shown(resolved: Resolved): string | null {
  if (resolved.kind === "missing") return null;
  if (resolved.kind === "file") return resolved.path;
  return resolved.subpath === "" ? `<${resolved.name}>` : `<${resolved.name}> ${resolved.subpath}`;
}

/** Every specifier, seen from `path`, must be what the row says. */
export function table(
  p: { from(path: string, specifier: string): string | null },
  path: string,
  rows: [string, string | null][],
) {
  for (const [specifier, expected] of rows)
    assert.equal(p.from(path, specifier), expected, `"${specifier}" from ${path}`);
}

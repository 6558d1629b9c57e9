// How a file calls what node:crypto exports: by the import it has, under either spelling of the module, or by a new one.
import type { ProjectValue } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { requiredBy } from "./imports.js";
import { childrenOf } from "./tree.js";

const MODULES = ["node:crypto", "crypto"];

/** Undefined when the name stands for something else in the file. */
export function cryptoValue(program: EsNode, name: string): ProjectValue | undefined {
  for (const n of program.body as EsNode[]) {
    const code = importedAs(n, name) ?? requiredAs(n, name);
    if (code !== undefined) return { code };
  }
  if (isNamed(program, name)) return undefined;
  const there = specifiersOf(program).find((specifier) => MODULES.includes(specifier));
  return { code: name, import: { name, module: there ?? MODULES[0]! } };
}

/** Modules that the file takes in at its top. */
export function specifiersOf(program: EsNode): string[] {
  return (program.body as EsNode[]).flatMap((n) =>
    n.type === "ImportDeclaration" ? [n.source.value as string] : (requiredBy(n) ?? []),
  );
}

function importedAs(n: EsNode, name: string): string | undefined {
  if (n.type !== "ImportDeclaration" || n.importKind === "type" || !MODULES.includes(n.source.value)) return undefined;
  for (const s of n.specifiers as EsNode[]) {
    if (s.type === "ImportSpecifier") {
      if (s.imported.name === name && s.importKind !== "type") return s.local.name;
    } else return `${s.local.name}.${name}`;
  }
  return undefined;
}

function requiredAs(n: EsNode, name: string): string | undefined {
  const module = requiredBy(n);
  if (module === undefined || !MODULES.includes(module)) return undefined;
  const { id } = n.declarations[0];
  if (id.type === "Identifier") return `${id.name}.${name}`;
  const own = id.type === "ObjectPattern" ? id.properties.find((p: EsNode) => p.key?.name === name) : undefined;
  return own?.value.type === "Identifier" ? own.value.name : undefined;
}

/** A name anywhere, but for members and keys. */
export function isNamed(program: EsNode, name: string): boolean {
  const found = (n: EsNode): boolean => {
    if (n.type === "Identifier" && n.name === name) return true;
    return childrenOf(n).some((child) => {
      const isOnlyAName =
        (n.type === "MemberExpression" && n.property === child && n.computed !== true) ||
        (n.type === "Property" && n.key === child && n.computed !== true && n.shorthand !== true);
      return !isOnlyAName && found(child);
    });
  };
  return found(program);
}

// What a type name in a file refers to: a record of the file, what it imports or requires under that name, a model of a
// schema. Input: a file and a name, dotted or not. Output: the declaration or the package; undefined where nothing declares it.
import { entityOfExport } from "./entities.js";
import { importValue } from "./exports.js";
import { memberEntity } from "./memberEntities.js";
import { type ExportValue, factsOf, modelNamed, type Program } from "./program.js";
import { recordNamed } from "./records.js";

/** What a type name in a file refers to. */
export function resolveTypeName(p: Program, file: number, name: string): ExportValue | undefined {
  const facts = factsOf(p, file);
  const own = recordNamed(p, file, name);
  if (own >= 0) return { kind: "record", file, record: own };
  const [head, ...rest] = name.split(".");
  const imported = facts.imports.findIndex((i) => i.local === head);
  if (imported >= 0) {
    let value = importValue(p, file, imported);
    for (const part of rest) {
      if (!value) break;
      if (value.kind === "package") value = { ...value, path: [...value.path, part] };
      else if (value.kind === "module") value = exportByName(p, value.file, part);
      else value = null;
    }
    if (value?.kind === "binding" || value?.kind === "node") return asRecord(p, value) ?? value;
    return value ?? undefined;
  }
  if (facts.language === "prisma") {
    const model = modelNamed(p, name);
    if (model) return { kind: "record", file: model.file, record: model.record };
  }
  return facts.imports.some((i) => i.kind === "require") ? required(p, file, head!, rest) : undefined;
}

/** `const { Model } = require("orm")`, `const orm = require("orm")`: classes of JavaScript extend what variables hold. */
function required(p: Program, file: number, head: string, rest: readonly string[]): ExportValue | undefined {
  const binding = factsOf(p, file).bindings.findIndex((b) => b.name === head && b.callable === 0);
  let entity = binding < 0 ? undefined : entityOfExport(p, { kind: "binding", file, binding });
  for (const part of rest) entity = memberEntity(p, entity, part, 0);
  if (entity?.k === "pkg" && entity.pkg !== "global") return { kind: "package", name: entity.pkg, path: entity.path };
  return entity?.k === "class" ? { kind: "record", file: entity.file, record: entity.record } : undefined;
}

function exportByName(p: Program, file: number, name: string): ExportValue | null {
  const at = recordNamed(p, file, name);
  return at >= 0 ? { kind: "record", file, record: at } : null;
}

function asRecord(p: Program, value: ExportValue): ExportValue | undefined {
  const entity = entityOfExport(p, value);
  return entity?.k === "class" ? { kind: "record", file: entity.file, record: entity.record } : undefined;
}

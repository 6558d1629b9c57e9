// Members that the driver of a database encrypts by a map of its collections: `autoEncryption: { schemaMap: { … } }`. Input: the
// program. Output: per file the names of members that stand there with how they are encrypted. Invariant: a map counts only where
// some client is told to encrypt by itself.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { lookUp, putAll, question } from "../questions.js";
import { property } from "../walk/modelled.js";

const TABLE = "sealed by the driver";
const CLIENT = "autoEncryption";
/** `properties: { ssn: { encrypt: { … } } }`, `fields: [{ path: "ssn", keyId }]` */
const MAPS = ["encryptMetadata", "schemaMap", "encryptedFieldsMap", "encryptedFields"];

export function isSealedByDriver(ctx: FlowContext, name: string): boolean {
  return lookUp<boolean>(ctx, TABLE, name) === true;
}

export function findSealedByDriver(ctx: FlowContext): void {
  const asked = question(ctx, TABLE, (file) => {
    const { strings, language } = factsOf(ctx.p, file);
    const has = (text: string) => strings.includes(text);
    if (language !== "typescript") return undefined;
    const isClient = has(CLIENT);
    return isClient || MAPS.some(has) ? { isClient, names: sealedIn(ctx, file) } : undefined;
  });
  const found = ctx.p.files.flatMap(({ index }) => asked(index) ?? []);
  const names = found.some(({ isClient }) => isClient) ? found.flatMap(({ names: all }) => all) : [];
  putAll(ctx, TABLE, new Map(names.map((name) => [name, true])));
}

function sealedIn(ctx: FlowContext, file: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: string[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const name = pairs[i]! < 0 ? "" : stringAt(ctx.p, file, pairs[i]!);
      const at = strip(ctx.p, file, pairs[i + 1]!);
      if (name === "path" && isSealedPath(ctx, file, node)) found.push(lastOf(literalText(ctx.p, file, at) ?? ""));
      const value = name === "" ? undefined : objectBehind(ctx.p, file, at, 0);
      if (value && property(ctx, value.file, value.node, "encrypt") !== undefined) found.push(name);
    }
  }
  return found.filter((name) => name !== "");
}

function isSealedPath(ctx: FlowContext, file: number, object: number): boolean {
  return property(ctx, file, object, "bsonType") !== undefined && property(ctx, file, object, "keyId") !== undefined;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

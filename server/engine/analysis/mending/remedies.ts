// What the project itself has to encrypt a stored field, for fixes: the mark of a client extension that is registered, or
// a cipher that other fields have as an option of their decorator. Input: the stored records. Output: a remedy by field.
import type { ProjectValue } from "../../diagnostics/fix.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { cipherOption, isRegistered } from "../../flow/stores/protection.js";
import { calleeName } from "../../flow/walk/calls.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { coarseType, type LinkedField } from "../../link/records.js";
import type { StoredRecord } from "../../link/stores/stored.js";
import { specifierFor } from "../../link/writing/specifiers.js";
import { isFree } from "../evidence/maskHelpers.js";
import type { DeclarationAnswer } from "../requests/recordAnswers.js";

type Remedy = NonNullable<DeclarationAnswer["remedy"]>;

/** A cipher as some field has it: a name, or a call of a name with at most a text that tells the field. */
interface Cipher {
  store: string;
  option: string;
  /** File that declares the name. */
  file: number;
  name: string;
  call: "none" | "empty" | "text";
}

export function remediesOf(
  ctx: FlowContext,
  records: readonly StoredRecord[],
): (stored: StoredRecord, field: LinkedField) => Remedy | undefined {
  let ciphers: Cipher[] | undefined;
  const registered = new Map<string, boolean>();
  return (stored, field) => {
    const { row } = stored;
    if (row?.kind !== "entity" || coarseType(ctx.p, field) !== "string") return undefined;
    const mark = row.encryptDecorators?.[0];
    if (stored.store === "prisma" && mark !== undefined && row.needs) {
      const key = row.needs.join();
      const known = registered.get(key) ?? isRegistered(ctx, row.needs);
      registered.set(key, known);
      return known ? { mark: `@${mark}` } : undefined;
    }
    ciphers ??= records.flatMap((r) => r.fields.flatMap((f) => cipherOf(ctx, r, f) ?? []));
    for (const cipher of ciphers) {
      if (cipher.store !== stored.store) continue;
      const value = spelledIn(ctx, field.file, cipher, `${stored.record.name}.${field.name}`);
      if (value) return { decorators: row.fieldDecorators, option: cipher.option, value };
    }
    return undefined;
  };
}

function cipherOf(ctx: FlowContext, stored: StoredRecord, field: LinkedField): Cipher | undefined {
  const found = stored.row?.kind === "entity" ? cipherOption(ctx, field, stored.row) : undefined;
  if (!found) return undefined;
  const { file, option } = found;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, found.node);
  if (nodes.kind[at] !== NodeKind.call) return declaredName(ctx, stored.store, option, file, at, "none");
  const args = [...listOf(ctx.p, file, at)];
  const first = args[0] === undefined ? undefined : strip(ctx.p, file, args[0]);
  const text = first !== undefined && nodes.kind[first] === NodeKind.literal && nodes.a[first] === LiteralKind.string;
  if (args.length > 1 || (args.length === 1 && !text) || nodes.flags[at] !== 0) return undefined;
  return declaredName(ctx, stored.store, option, file, strip(ctx.p, file, nodes.a[at]!), text ? "text" : "empty");
}

function declaredName(
  ctx: FlowContext,
  store: string,
  option: string,
  file: number,
  node: number,
  call: Cipher["call"],
): Cipher | undefined {
  const facts = factsOf(ctx.p, file);
  const a = facts.nodes.a[node]!;
  if (facts.nodes.kind[node] === NodeKind.import) {
    const fact = facts.imports[a]!;
    const resolved = ctx.p.resolver.resolve(fact.specifier, ctx.p.files[file]!.path);
    const target = resolved.kind === "file" ? ctx.p.byPath.get(resolved.path) : undefined;
    const named = fact.imported !== "default" && fact.imported !== "*" && fact.imported === fact.local;
    return target !== undefined && named ? { store, option, file: target, name: fact.imported, call } : undefined;
  }
  const name = calleeName(ctx, file, node);
  const top = facts.bindings.some((b) => b.name === name && b.callable === 0);
  return top ? { store, option, file, name, call } : undefined;
}

function spelledIn(ctx: FlowContext, file: number, cipher: Cipher, purpose: string): ProjectValue | undefined {
  const { name, call } = cipher;
  const code = call === "none" ? name : call === "empty" ? `${name}()` : `${name}("${purpose}")`;
  if (cipher.file === file) return { code };
  const { facts } = ctx.p.files[file]!;
  const exported = factsOf(ctx.p, cipher.file).exports.some((e) => e.name === name);
  const module = exported ? specifierFor(ctx.p, file, cipher.file) : undefined;
  return module !== undefined && isFree(facts, { name, module }) ? { code, import: { name, module } } : undefined;
}

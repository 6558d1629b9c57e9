// How a stored field is protected. Four shapes: on the field (transformer, encrypting decorator or column builder), on
// the record (a plugin with a field list), on the client (a mark in the schema and the extension that obeys it), in the
// code that writes it (every write seen hands over a sanitized value). A mechanism with two parts needs both.
import { LiteralKind, NONE, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { spellsCipher } from "../../link/cipherNames.js";
import { entityOf } from "../../link/entities.js";
import { importedNode } from "../../link/exports.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedField } from "../../link/records.js";
import { decoratorsOf, type StoredRecord } from "../../link/stores/stored.js";
import { functionMeaning } from "../../models/index.js";
import type { EntityRow, SchemaRow } from "../../models/storeRows.js";
import type { FlowContext } from "../context.js";
import { lookUp, putDown, question } from "../questions.js";
import { calleeName } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { isOff, property } from "../walk/modelled.js";
import { hookThatEncrypts } from "./cipherHooks.js";
import { callsCipher, cipherVerdict, ENOUGH, spelling } from "./cipherVerdict.js";
import { isSealedByDriver } from "./driverSeals.js";
import { packageCalls } from "./packageCalls.js";
import { isSealedByHook } from "./sealingHooks.js";
import { sealedByPlugin } from "./sealingPlugins.js";
import type { Writes } from "./writes.js";

export interface Protection {
  status: "none" | "full" | "half";
  /** What protects (or tries to), in words of the code: "transformer", "@encrypted". */
  by: string;
  /** The missing half of a two-part mechanism. */
  missing: string;
}

const SQL = "sql";
const NO_PROTECTION: Protection = { status: "none", by: "", missing: "" };

export function protectionOf(ctx: FlowContext, stored: StoredRecord, field: LinkedField, writes: Writes): Protection {
  // No code says more of a column of a SQL file than the comment beside it.
  if (stored.store === SQL && field.comment?.hidden) return { status: "full", by: "its comment", missing: "" };
  const onField = fieldProtection(ctx, stored, field);
  if (onField.status === "full") return onField;
  if (isSealedByHook(ctx, stored.record.name, field.name)) return { status: "full", by: "a hook", missing: "" };
  const isDocument = stored.row?.kind === "schema" && isSealedByDriver(ctx, field.name);
  if (isDocument) return { status: "full", by: "autoEncryption", missing: "" };
  const byWriters = writes.allSanitized(stored, field, ENOUGH);
  if (byWriters) return { status: "full", by: byWriters, missing: "" };
  return onField;
}

function fieldProtection(ctx: FlowContext, stored: StoredRecord, field: LinkedField): Protection {
  const { row } = stored;
  if (!row) return NO_PROTECTION;
  return row.kind === "entity" ? entityField(ctx, stored, field, row) : schemaField(ctx, stored, field, row);
}

function entityField(ctx: FlowContext, stored: StoredRecord, field: LinkedField, row: EntityRow): Protection {
  const marked = (field.comment?.marks ?? []).find((m) => row.encryptDecorators?.includes(m));
  const decorators = decoratorsOf(ctx.p, field, row);
  const decorated = decorators.find((a) => row.encryptDecorators?.includes(a.name));
  if (marked || decorated) {
    const by = decorated ? `@${decorated.name}` : `@${marked}`;
    const hook = hookThatEncrypts(ctx, row.encryptHooks ?? [], stored.record.name, field.name, true);
    if (hook) return { status: "full", by: hook, missing: "" };
    const missing = isLacking(ctx, row) ? row.needs![0]! : "";
    return missing ? { status: "half", by, missing } : { status: "full", by, missing: "" };
  }
  for (const annotation of decorators) {
    if (annotation.node < 0) continue;
    for (const { option, needs } of row.encryptFlags ?? []) {
      const given = optionValue(ctx, annotation.file, annotation.node, option);
      if (given === undefined || isOff(ctx, given.file, given.node)) continue;
      const missing = needs !== undefined && !isRegistered(ctx, needs) ? needs[0]! : "";
      return { status: missing ? "half" : "full", by: option, missing };
    }
    for (const option of row.encryptOptions ?? []) {
      const given = optionValue(ctx, annotation.file, annotation.node, option);
      if (given === undefined) continue;
      const verdict = cipherVerdict(ctx, given.file, given.node);
      if (verdict === "cipher" || callsCipher(ctx, given.file, given.node))
        return { status: "full", by: option, missing: "" };
      if (verdict === "identity") return { status: "half", by: option, missing: "encryption" };
    }
  }
  const hook = hookThatEncrypts(ctx, row.encryptHooks ?? [], stored.record.name, field.name, false);
  return hook ? { status: "full", by: hook, missing: "" } : NO_PROTECTION;
}

/** A part of the mechanism is not registered where the program makes what it is registered at. */
function isLacking(ctx: FlowContext, { needs, neededBy }: EntityRow): boolean {
  if (needs === undefined || needs.length === 0 || isRegistered(ctx, needs)) return false;
  return neededBy === undefined || isRegistered(ctx, neededBy);
}

/** The option of a field's decorator that encrypts it, and its value. */
export function cipherOption(
  ctx: FlowContext,
  field: LinkedField,
  row: EntityRow,
): { option: string; file: number; node: number } | undefined {
  for (const annotation of decoratorsOf(ctx.p, field, row)) {
    if (annotation.node < 0) continue;
    for (const option of row.encryptOptions ?? []) {
      const given = optionValue(ctx, annotation.file, annotation.node, option);
      if (given && cipherVerdict(ctx, given.file, given.node) === "cipher") return { option, ...given };
    }
  }
  return undefined;
}

function optionValue(
  ctx: FlowContext,
  file: number,
  call: number,
  option: string,
): { file: number; node: number } | undefined {
  if (factsOf(ctx.p, file).nodes.kind[call] !== NodeKind.call) return undefined;
  for (const arg of listOf(ctx.p, file, call)) {
    const object = objectBehind(ctx.p, file, arg, 0);
    const found = object && property(ctx, object.file, object.node, option);
    if (object && found !== undefined) return { file: object.file, node: found };
  }
  return undefined;
}

const REGISTERED = "registered";

/** Is one of these targets ("package target") called or constructed anywhere in the program? */
export function isRegistered(ctx: FlowContext, targets: readonly string[]): boolean {
  return lookUp<boolean>(ctx, REGISTERED, targets.join()) === true;
}

/** Looks for everything that a mechanism of protection needs to be registered. */
export function findRegistered(ctx: FlowContext): void {
  const needs = ctx.p.models.rows.flatMap((row) =>
    row.kind === "entity"
      ? [row.needs ?? [], row.neededBy ?? [], ...(row.encryptFlags ?? []).map((flag) => flag.needs ?? [])]
      : [],
  );
  for (const targets of new Map(needs.map((n) => [n.join(), n])).values()) {
    const asked = question(ctx, `registers ${targets.join()}`, (file) => packageCalls(ctx.p, file, targets).length > 0);
    putDown(ctx, REGISTERED, targets.join(), targets.length > 0 && ctx.p.files.some(({ index }) => asked(index)));
  }
}

function schemaField(ctx: FlowContext, stored: StoredRecord, field: LinkedField, row: SchemaRow): Protection {
  const value = field.value;
  if (value === NONE) return NO_PROTECTION;
  const builder = rootCall(ctx, field.file, value);
  const names = [
    spelling(ctx, field.file, value),
    builder === undefined ? "" : calleeName(ctx, field.file, factsOf(ctx.p, field.file).nodes.a[builder]!),
  ];
  for (const name of names) {
    const meaning = functionMeaning(ctx.p.models, name);
    if (meaning?.meaning === "sanitizer" && (meaning.sanitizer === "encrypted" || meaning.sanitizer === "tokenised"))
      return { status: "full", by: `${name}()`, missing: "" };
    if (/crypt|cipher/i.test(name)) return { status: "full", by: `${name}()`, missing: "" };
  }
  const custom = builder === undefined ? undefined : customType(ctx, field.file, builder);
  if (custom) {
    const verdict = cipherVerdict(ctx, custom.file, custom.node);
    if (verdict === "cipher") return { status: "full", by: "its column type", missing: "" };
  } else if (names.some(spellsCipher)) return { status: "full", by: `${names.find(spellsCipher)}()`, missing: "" };
  const options = objectBehind(ctx.p, field.file, value, 0);
  // `phone: { type: EncryptedString }`: a type of its own, whose code is elsewhere.
  const type = options && property(ctx, options.file, options.node, "type");
  if (options && type !== undefined && cipherVerdict(ctx, options.file, type) === "cipher")
    return { status: "full", by: "its type", missing: "" };
  for (const option of row.encryptOptions ?? []) {
    const said = options && givenOption(ctx, options.file, options.node, option);
    if (!said) continue;
    const { file, node: given } = said;
    const at = strip(ctx.p, file, given);
    const nodes = factsOf(ctx.p, file).nodes;
    if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.boolean) {
      if (stringAt(ctx.p, file, nodes.b[at]!) === "true") return { status: "full", by: option, missing: "" };
      continue;
    }
    const name = calleeName(ctx, file, given);
    const meaning = name ? functionMeaning(ctx.p.models, name) : undefined;
    if (
      meaning?.meaning === "sanitizer" ||
      spellsCipher(name) ||
      cipherVerdict(ctx, file, given) === "cipher" ||
      callsCipher(ctx, file, given)
    )
      return { status: "full", by: option, missing: "" };
  }
  return pluginProtection(ctx, stored, field, row);
}

/** `{ type: String, set: seal }`, `{ type: String, ...sealed }` where `sealed` is an object of the project. */
function givenOption(
  ctx: FlowContext,
  file: number,
  object: number,
  option: string,
): { file: number; node: number } | undefined {
  const own = property(ctx, file, object, option);
  if (own !== undefined) return { file, node: own };
  const pairs = listOf(ctx.p, file, object);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const spread = pairs[i] === SPREAD_KEY ? objectBehind(ctx.p, file, pairs[i + 1]!, 0) : undefined;
    const given = spread && property(ctx, spread.file, spread.node, option);
    if (spread && given !== undefined) return { file: spread.file, node: given };
  }
  return undefined;
}

/**
 * `const sealed = customType({ toDriver … })`, `const sealed = (name) => customType({ toDriver … })(name)`: what a column
 * builder of the project was made with.
 */
function customType(ctx: FlowContext, file: number, builder: number): { file: number; node: number } | undefined {
  const facts = factsOf(ctx.p, file);
  let at = { file, node: strip(ctx.p, file, facts.nodes.a[builder]!) };
  for (let hops = 0; hops < 4; hops++) {
    const { nodes, bindings } = factsOf(ctx.p, at.file);
    if (nodes.kind[at.node] === NodeKind.call) {
      const first = listOf(ctx.p, at.file, at.node)[0];
      return first === undefined ? undefined : { file: at.file, node: first };
    }
    if (nodes.kind[at.node] === NodeKind.function) {
      const made = builtBy(ctx, at.file, nodes.a[at.node]!);
      if (made === undefined) return undefined;
      at = { file: at.file, node: made };
      continue;
    }
    const kind = nodes.kind[at.node];
    const versions = kind === NodeKind.local ? bindings[nodes.a[at.node]!]?.versions : undefined;
    const only = versions?.length === 1 ? { file: at.file, node: versions[0]! } : undefined;
    const next = kind === NodeKind.import ? importedNode(ctx.p, at.file, nodes.a[at.node]!) : only;
    if (!next) return undefined;
    at = { file: next.file, node: strip(ctx.p, next.file, next.node) };
  }
  return undefined;
}

/** What a function makes the builder of that it returns: the call that made one, or what is called by a name. */
function builtBy(ctx: FlowContext, file: number, callable: number): number | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { returns } = callables[callable]!;
  const root = returns.length === 1 ? rootCall(ctx, file, returns[0]!) : undefined;
  if (root === undefined) return undefined;
  return entityOf(ctx.p, file, nodes.a[root]!)?.k === "pkg" ? root : strip(ctx.p, file, nodes.a[root]!);
}

/** Innermost call of a builder chain: `text("x")` of `text("x").notNull()`. */
function rootCall(ctx: FlowContext, file: number, node: number): number | undefined {
  const facts = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  let call: number | undefined;
  for (let hops = 0; hops < 20; hops++) {
    if (facts.nodes.kind[at] === NodeKind.call) {
      call = at;
      // A builder of the project's own ends the chain: what it was made with is asked apart.
      if (facts.nodes.kind[facts.nodes.a[at]!] === NodeKind.named) break;
      at = strip(ctx.p, file, facts.nodes.a[at]!);
    } else if (facts.nodes.kind[at] === NodeKind.load) at = strip(ctx.p, file, facts.nodes.a[at]!);
    else break;
  }
  return call;
}

/** Does an entry of a plugin's list name the field, its path below the record, or a part that holds it? */
function isOrHolds(listed: string, record: string, field: string): boolean {
  const path = `${record}.${field}`;
  return listed === field || path.endsWith(`.${listed}`) || path.includes(`.${listed}.`);
}

/** `schema.plugin(fieldEncryption, { fields: ["ssn"] })`. */
function pluginProtection(ctx: FlowContext, stored: StoredRecord, field: LinkedField, row: SchemaRow): Protection {
  if (!row.encryptPlugins?.length || !stored.record.schema) return NO_PROTECTION;
  const { file } = stored.record.schema;
  const facts = factsOf(ctx.p, file);
  let half: Protection | undefined;
  for (const callable of facts.callables) {
    for (const call of callable.calls) {
      const callee = strip(ctx.p, file, facts.nodes.a[call]!);
      if (facts.nodes.kind[callee] !== NodeKind.load || stringAt(ctx.p, file, facts.nodes.b[callee]!) !== "plugin")
        continue;
      const schema = entityOf(ctx.p, file, facts.nodes.a[callee]!);
      if (schema?.k !== "schema" && schema?.k !== "inst") continue;
      if (schema.k === "schema" && schema.record.schema?.node !== stored.record.schema.node) continue;
      const [plugin, options] = listOf(ctx.p, file, call);
      const entity = plugin === undefined ? undefined : entityOf(ctx.p, file, plugin);
      const given = options === undefined ? undefined : { file, node: options };
      const sealed = entity?.k === "function" ? sealedByPlugin(ctx, entity, given) : undefined;
      if (sealed) {
        const by = nameOf(ctx.p, file, plugin!);
        const isListed = sealed.length === 0 || sealed.some((name) => isOrHolds(name, stored.record.name, field.name));
        if (isListed) return { status: "full", by, missing: "" };
        half ??= { status: "half", by, missing: `"${field.name}" in its list of fields` };
      }
      if (entity?.k !== "pkg" || !row.encryptPlugins.includes(entity.pkg)) continue;
      const object = options === undefined ? undefined : objectBehind(ctx.p, file, options, 0);
      const list =
        object &&
        (property(ctx, object.file, object.node, "fields") ??
          property(ctx, object.file, object.node, "encryptedFields"));
      if (!object || list === undefined) return { status: "full", by: entity.pkg, missing: "" };
      const named = [...listOf(ctx.p, object.file, strip(ctx.p, object.file, list))].map((item) =>
        constantText(ctx, object.file, item),
      );
      if (named.some((name) => name !== undefined && isOrHolds(name, stored.record.name, field.name)))
        return { status: "full", by: entity.pkg, missing: "" };
      return { status: "half", by: entity.pkg, missing: `"${field.name}" in its list of fields` };
    }
  }
  return half ?? NO_PROTECTION;
}

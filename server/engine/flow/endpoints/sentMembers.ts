// May what is read of a request hold a text of somebody's choice, as far as its declaration goes? Members of a schema that
// parsed it, of a class with decorators, and parameters with a pipe say what they let through. Input: an end of the walk.
// Output: yes or no. Invariant: a check that cannot be read is believed.
import { NodeKind } from "../../facts/types.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import { memberType, type RType, resolveType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { isAny, keysOfPath } from "../paths.js";
import { isOther } from "../walk/carried.js";

export function mayHold(ctx: FlowContext, endpoint: Endpoint, o: Origin): boolean {
  const { p } = ctx;
  const keys = keysOfPath(ctx.paths, o.path);
  if (o.kind === "param") {
    const { type, annotations } = factsOf(p, endpoint.file).callables[endpoint.callable]!.params[o.parameter]!;
    if (annotations.some(({ node }) => node >= 0 && hasPipe(ctx, endpoint.file, node))) return false;
    const declared = annotations.length > 0 ? resolveType(p, endpoint.file, type) : undefined;
    if (keys.length === 0) return !isOther(declared);
    return isOpen(ctx, declared ?? o.type, keys);
  }
  return isOpen(ctx, o.type, keys);
}

/**
 * What a schema that stands before the handler says of a member: `procedure.input(Schema).query(…)`, `post("/", validate(Schema), …)`.
 * "text": it lets any text through; undefined: nothing is said of it.
 */
export function saidBefore(ctx: FlowContext, endpoint: Endpoint, o: Origin): "text" | "checked" | undefined {
  const site = callbackSiteOf(ctx.p, endpoint.file, endpoint.callable);
  const keys = keysOfPath(ctx.paths, o.path).filter((key) => !PARTS.test(key));
  if (!site || keys.length === 0) return undefined;
  for (const given of givenBefore(ctx, site.file, site.call)) {
    const entity = entityOf(ctx.p, site.file, given);
    if (entity?.k !== "schema") continue;
    let record: LinkedRecord | undefined = entity.record;
    for (const part of [...record.fields.keys()].filter((name) => PARTS.test(name))) {
      const inner = unwrap(memberType(ctx.p, { k: "record", record: entity.record }, part));
      if (inner?.k === "record" && inner.record.fields.has(keys[0]!)) record = inner.record;
    }
    if (!record.fields.has(keys[0]!)) continue;
    return isOpen(ctx, { k: "record", record }, keys) ? "text" : "checked";
  }
  return undefined;
}
const PARTS = /^(input|parsedInput|rawInput|body|query|params)$/;

/** Arguments of what the handler's call is made of, and of the calls that stand beside the handler. */
function givenBefore({ p }: FlowContext, file: number, call: number): number[] {
  const { nodes } = factsOf(p, file);
  const found: number[] = [];
  for (const arg of listOf(p, file, call)) {
    const at = strip(p, file, arg);
    if (nodes.kind[at] === NodeKind.call) found.push(...listOf(p, file, at));
  }
  let at = call;
  for (let hops = 0; hops < MOST_HOPS && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (at !== call) found.push(...listOf(p, file, at));
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = strip(p, file, nodes.a[callee]!);
  }
  return found;
}

/** `@Param("id", ParseIntPipe)`, but for one that only stands in for what is missing. */
function hasPipe({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.call) return false;
  return [...listOf(p, file, node)].some((arg) => {
    const name = nameOf(p, file, arg);
    return nodes.kind[strip(p, file, arg)] !== NodeKind.literal && !/^(DefaultValue|Validation|Trim)/.test(name);
  });
}

/** Members are read of a type that says nothing of what they may be, or that they are texts. */
export function isOpen(ctx: FlowContext, from: RType | undefined, keys: readonly string[]): boolean {
  let type = from;
  for (const key of keys) {
    const one = unwrap(type);
    const record = one?.k === "list" && !isAny(key) && !/^\d+$/.test(key) ? unwrap(one.of) : one;
    if (record?.k !== "record" || record.record.partial) {
      type = memberType(ctx.p, record, isAny(key) ? "*" : key);
      if (type === undefined) return true;
      continue;
    }
    const field = record.record.fields.get(key);
    // What a schema does not list it takes out.
    if (!field) return record.record.schema === undefined;
    if (isChecked(ctx, field)) return false;
    type = memberType(ctx.p, record, key);
  }
  return !isOther(type);
}

/** What builders of schemas and decorators let through is no text of somebody's choice. */
const CHECKS =
  /^(is)?(enum|native_?enum|in|numbers?|int|int32|integer|bigint|boolean|bool|date|date_?string|iso8601|iso|uuid|uuidv\d|guid|cuid2?|ulid|nanoid|datetime|literal|regex|matches|ip|ipv4|ipv6|valid|one_?of|pattern|picklist|alpha|alphanum|alphanumeric|hex|hexadecimal|iso_?date|number_?string|numeric|transform|refine|super_?refine|check|custom|url|email|phone_?number|mobile_?phone|brand|base64|time|currency|mongo_?id|positive|min|max|validate|by|codec|coerce|overwrite|equals|iban|credit_?card)$/i;
const TEXTS = /^(string|str|any|unknown|text|record|json)$/i;

function isChecked(ctx: FlowContext, field: LinkedField): boolean {
  // A text is no object.
  if (ctx.carried === "object" && (field.annotations.length > 0 || field.owner.schema)) return true;
  if (field.annotations.some(({ name }) => CHECKS.test(name))) return true;
  if (field.type >= 0) return isOther(resolveType(ctx.p, field.file, field.type));
  if (field.owner.schema === undefined || field.value < 0) return false;
  const names = builders(ctx, field.file, field.value, 0);
  return (
    names.some((name) => CHECKS.test(name) && !/^(min|max)$/i.test(name)) || !names.some((name) => TEXTS.test(name))
  );
}

/** Names of the calls that a member of a schema is made with. */
function builders(ctx: FlowContext, file: number, node: number, depth: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: string[] = [];
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < MOST_HOPS && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    found.push(nameOf(ctx.p, file, callee));
    if (depth < 2) for (const arg of listOf(ctx.p, file, at)) found.push(...builders(ctx, file, arg, depth + 1));
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return found;
}
const MOST_HOPS = 12;

// Which personal data an origin is: by the declared type of what is read, field by field; by the name as code spells it
// where no type says anything; by the members that the surrounding code reads from an untyped object.
// Input: an origin. Output: items, most sensitive first. Invariant: text made from an object without serialising it
// ("[object Object]") carries none of its members.
import { unsealed } from "../../classify/sealedNames.js";
import {
  type Classification,
  HIGH_CONFIDENCE,
  MEDIUM_CONFIDENCE,
  type NameContext,
  type Tier,
} from "../../classify/types.js";
import { NodeKind } from "../../facts/types.js";
import { holderName } from "../../link/anonymous.js";
import { isOutOfSchema } from "../../link/hiddenFields.js";
import { factsOf } from "../../link/program.js";
import { coarseType, type LinkedField, type LinkedRecord, NAMED } from "../../link/records.js";
import { fieldsOf, memberType, type RType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { HIDDEN, type Origin, Transform } from "../origin.js";
import { EACH, EMPTY_PATH, excludedBy, isAny, keysOfPath, RESULT } from "../paths.js";
import { partOfAddress } from "./addressParts.js";
import { saidByRoute } from "./bodiesByRoute.js";
import { origins } from "./origins.js";
import { leavesOut } from "./replacers.js";
import { membersRead, piecesRead, shapesRead } from "./uses.js";
import { nameAskedFor, whoseName } from "./whoseName.js";

export interface Personal {
  classification: Classification;
  /** As code spells it: `customer.idCardNo`. */
  label: string;
  /** Members below the value asked about, outermost first. */
  keys: readonly string[];
  /** Where the field is declared, if a declaration decided. */
  field?: LinkedField;
  /** Found only because the code reads such a member from the object, or because of the route that the object comes by. */
  inferred: boolean;
  route?: string;
  /** Decided by a declared type, not by a bare name. */
  declared: boolean;
}

const MAX_ITEMS = 40;
const MAX_NESTING = 3;

export function personalOf(ctx: FlowContext, o: Origin, minTier: Tier): Personal[] {
  const keys = keysOfPath(ctx.paths, o.path);
  const last = keys[keys.length - 1];
  const except = last === undefined ? undefined : excludedBy(last);
  if (except) keys.pop();
  const walk = walkType(ctx, o.type, keys);
  if (o.said && !walk.field && !(walk.known && isObject(walk.type))) return bySaying(ctx, o, o.said, minTier);
  const found =
    walk.known && isObject(walk.type)
      ? expand(ctx, o, walk.type, keys, except, walk.each)
      : walk.field && walk.known
        ? fieldItem(ctx, o, walk.field, keys)
        : named(ctx, o, keys, walk.known ? walk.type : undefined, except);
  return found
    .filter((item) => item.classification.tier >= minTier && !o.choices?.some((c) => leavesOut(c, item.keys)))
    .sort(
      (a, b) =>
        b.classification.tier - a.classification.tier ||
        b.classification.confidence - a.classification.confidence ||
        (a.label < b.label ? -1 : 1),
    )
    .slice(0, MAX_ITEMS);
}

/** What the code declares of a part of something unknown: `const claim: Claim = req.body`. */
function bySaying(ctx: FlowContext, o: Origin, said: { type: RType; path: number }, minTier: Tier): Personal[] {
  const all = keysOfPath(ctx.paths, o.path);
  const before = all.slice(0, all.length - keysOfPath(ctx.paths, said.path).length);
  return personalOf(ctx, { ...o, ...said, said: undefined, name: labelOf(o.name, before) }, minTier);
}

/** Members of the record that an origin is, whole; undefined for lists of them, and where no type says it. */
export function membersBehind(ctx: FlowContext, o: Origin): LinkedField[] | undefined {
  const keys = keysOfPath(ctx.paths, o.path);
  const last = keys[keys.length - 1];
  const except = last === undefined ? undefined : excludedBy(last);
  if (except) keys.pop();
  const { known, type } = walkType(ctx, o.type, keys);
  const one = known ? unwrap(type) : undefined;
  if (one?.k !== "record") return undefined;
  return [...fieldsOf(one)].filter(([name, f]) => !f.static && !except?.has(name)).map(([, field]) => field);
}

interface Walk {
  type: RType | undefined;
  field: LinkedField | undefined;
  /** Every key was found in a declared type (or there was none to find). */
  known: boolean;
  /** `type` is a record of which each member was read by itself. */
  each?: boolean;
}

function walkType(ctx: FlowContext, start: RType | undefined, keys: readonly string[]): Walk {
  let type = start;
  let field: LinkedField | undefined;
  if (!type) return { type, field, known: false };
  for (const [i, key] of keys.entries()) {
    const one = unwrap(type);
    if (key === EACH && i === keys.length - 1 && one?.k === "record")
      return { type: one, field, known: true, each: true };
    // A key asked of a list whose elements are records: `rows.map(r => r.x)` seen through an unmodelled helper.
    const record = one?.k === "list" && !isAny(key) && !/^\d+$/.test(key) ? unwrap(one.of) : one;
    const declared = record?.k === "record" ? record.record.fields.get(key) : undefined;
    if (declared && record?.k === "record" && hidden(record, key))
      return { type: undefined, field: undefined, known: false };
    // What is only known by the paths that were chosen of it: "driver.licenceNo".
    const chosen = record?.k === "record" && record.record.partial ? keys.slice(i).join(".") : key;
    const ofPath = chosen === key || record?.k !== "record" ? undefined : record.record.fields.get(chosen);
    if (ofPath) return { type: undefined, field: ofPath, known: true };
    const next = memberType(ctx.p, record, isAny(key) ? "*" : key);
    if (!declared && next === undefined) return { type: undefined, field: undefined, known: false };
    if (declared) field = declared;
    // Members of a map have the names that code gives them.
    else if (record?.k === "map") field = undefined;
    type = next;
  }
  return { type, field, known: true };
}

function hidden(record: RType & { k: "record" }, key: string): boolean {
  return (record.only !== undefined && !record.only.has(key)) || record.except?.has(key) === true;
}

function isObject(type: RType | undefined): boolean {
  const one = unwrap(type);
  if (one?.k === "record") return one.record.kind !== "enum" && one.record.kind !== "prisma-enum";
  return (one?.k === "list" || one?.k === "map") && isObject(one.of);
}

/** Classification of a declared field in its record; memoised by field. */
export function classifyField(
  ctx: FlowContext,
  field: LinkedField,
  owner: LinkedRecord = field.owner,
): Classification | undefined {
  const memo = ctx.fields.get(field);
  if (memo !== undefined) return memo ?? undefined;
  const context: NameContext = {
    name: field.name,
    owner: owner.name || holderName(ctx.p, field.owner),
    siblings: [...field.owner.fields.keys()],
    type: coarseType(ctx.p, field),
    comment: field.comment,
  };
  const answer = ctx.p.classifier.classify(context);
  ctx.fields.set(field, answer ?? null);
  return answer;
}

/** What a field keeps of a person, be it sealed: `mobileEnc` has to end as `mobile` has, and is that where it is opened. */
export function sealedIn(ctx: FlowContext, field: LinkedField, owner = field.owner): Classification | undefined {
  const known = classifyField(ctx, field, owner);
  const plain = unsealed(field.name);
  if (known || plain === field.name) return known;
  return ctx.p.classifier.classify({ name: plain, owner: owner.name, siblings: [...owner.fields.keys()] });
}

function fieldItem(ctx: FlowContext, o: Origin, field: LinkedField, keys: readonly string[]): Personal[] {
  const classification =
    (field.owner.name === "" ? nameAskedFor(ctx, o, field.name) : undefined) ??
    (o.transforms & Transform.opened ? sealedIn(ctx, field) : classifyField(ctx, field));
  if (classification)
    return [{ classification, label: labelOf(o.name, keys), keys: [], field, inferred: false, declared: true }];
  return [];
}

/** All personal members of a whole object. */
function expand(
  ctx: FlowContext,
  o: Origin,
  type: RType | undefined,
  keys: readonly string[],
  except: ReadonlySet<string> | undefined,
  each = false,
): Personal[] {
  const isSerialised = (o.transforms & Transform.encoded) !== 0;
  const asText = (o.transforms & Transform.text) !== 0 && !isSerialised;
  // Text made of an object has what it says of itself, else "[object Object]".
  if (asText && !each) return told(ctx, o, type, keys, "toString");
  const found: Personal[] = [];
  const seen = new Set<LinkedRecord>();
  const visit = (
    t: RType | undefined,
    inner: readonly string[],
    depth: number,
    left: ReadonlySet<string> | undefined,
  ): void => {
    const one = unwrap(t);
    if (one?.k === "list" || one?.k === "map") return visit(one.of, inner, depth, left);
    if (one?.k !== "record" || seen.has(one.record) || found.length >= MAX_ITEMS) return;
    if (methodOf(ctx, one.record, "toJSON") !== undefined) {
      found.push(...told(ctx, o, one, [...keys, ...inner], "toJSON"));
      return;
    }
    seen.add(one.record);
    for (const [name, field] of fieldsOf(one)) {
      if (left?.has(name) || field.static) continue;
      const classification = classifyField(ctx, field);
      if (classification) {
        found.push({
          classification,
          label: labelOf(o.name, [...keys, ...inner, name]),
          keys: [...inner, name],
          field,
          inferred: false,
          declared: true,
        });
        continue;
      }
      if (asText) continue;
      const nested = memberType(ctx.p, one, name);
      // Relations of stored records are loaded only on demand.
      const isLoaded = one.loads?.has(name) && !isOutOfSchema(ctx.p, one.record, field);
      const isThere = isLoaded || !(isStored(ctx, one.record) && isStoredType(ctx, nested));
      if (depth < MAX_NESTING && isObject(nested) && isThere) {
        visit(nested, [...inner, name], depth + 1, undefined);
      }
    }
    seen.delete(one.record);
  };
  visit(type, [], 0, except);
  return found;
}

/** Method of a class that decides what is printed of its instances. */
function methodOf(ctx: FlowContext, record: LinkedRecord, name: string): number | undefined {
  if (!record.fact || record.kind !== "class") return undefined;
  const facts = factsOf(ctx.p, record.fact.file);
  return facts.records[record.fact.record]!.methods.find((m) => facts.callables[m]?.name === name);
}

/** Personal data in what such a method gives back, as it is given back there: masked parts are none. */
function told(
  ctx: FlowContext,
  o: Origin,
  type: RType | undefined,
  keys: readonly string[],
  name: "toString" | "toJSON",
): Personal[] {
  const one = unwrap(type);
  if (one?.k === "list" || one?.k === "map") return told(ctx, o, one.of, keys, name);
  const method = one?.k === "record" ? methodOf(ctx, one.record, name) : undefined;
  if (one?.k !== "record" || !one.record.fact || method === undefined) return [];
  const { file } = one.record.fact;
  const { returns } = factsOf(ctx.p, file).callables[method]!;
  return returns
    .flatMap((value) => origins(ctx, file, value, EMPTY_PATH))
    .filter((part) => part.path !== EMPTY_PATH && (part.transforms & HIDDEN) === 0)
    .flatMap((part) => personalOf(ctx, { ...part, name: "" }, 0))
    .map((item) => ({
      ...item,
      label: labelOf(o.name, [...keys, ...(item.field ? [item.field.name] : [item.label])]),
      keys: [],
    }));
}

function isStoredType(ctx: FlowContext, type: RType | undefined): boolean {
  const one = unwrap(type);
  if (one?.k === "list" || one?.k === "map") return isStoredType(ctx, one.of);
  return one?.k === "record" && isStored(ctx, one.record);
}

/** A table, an entity, a collection. */
export function isStored(ctx: FlowContext, record: LinkedRecord): boolean {
  if (record.kind === "prisma-model" || record.kind === "sql-table") return true;
  if (record.schema) return record.schema.row.stored;
  if (!record.fact || record.kind !== "class") return false;
  const annotations = factsOf(ctx.p, record.fact.file).records[record.fact.record]!.annotations;
  return annotations.some((a) => ctx.entityDecorators.has(a.name));
}

function named(
  ctx: FlowContext,
  o: Origin,
  keys: readonly string[],
  type: RType | undefined,
  except: ReadonlySet<string> | undefined,
): Personal[] {
  const words = spelledKeys(keys);
  const spelled = words[words.length - 1] ?? (isCalled(ctx, o) ? o.name.replace(CIRCUMSTANCE, "") : o.name);
  const name = o.transforms & Transform.opened ? unsealed(spelled) : spelled;
  if (name === "" || name === "this") return [];
  const holder = words.length > 1 ? words[words.length - 2] : words.length === 1 ? o.name : undefined;
  const owner = holder || whoseName(ctx.p, o, name);
  const coarse = typeWord(type);
  const context: NameContext = {
    // What holds a value is named for it: `form.get("email").value`, `idCardNo.value`, `Item.email.S` of DynamoDB.
    ...(/^(value|S|N|SS|NS)$/.test(name) && owner ? { name: owner } : { name, owner }),
    type: coarse,
    ...(words.length === 0 && o.kind === "param" ? besideParameter(ctx, o) : {}),
  };
  const byName = except ? undefined : ctx.p.classifier.classify(context);
  const isSure = except !== undefined || (byName !== undefined && byName.confidence >= MEDIUM_CONFIDENCE);
  const classification = isSure ? byName : (partOfAddress(ctx, o, words, name) ?? byName);
  if (classification && coarse !== "object") {
    return [{ classification, label: labelOf(o.name, keys), keys: [], inferred: false, declared: false }];
  }
  const pieces = byPieces(ctx, o, keys);
  if (pieces.length > 0) return pieces;
  if ((o.transforms & Transform.text) !== 0 && (o.transforms & Transform.encoded) === 0)
    return byShapes(ctx, o, keys, true);
  if (type && coarse !== "unknown" && coarse !== "object" && coarse !== "json") return [];
  return byUse(ctx, o, keys, name, except, 0);
}

function isCalled(ctx: FlowContext, o: Origin): boolean {
  return o.kind === "value" && factsOf(ctx.p, o.file).nodes.kind[o.node] === NodeKind.call;
}
/** How something is looked up, after what is: `diagnosisInBranch`, `bankCardForClaim`. */
const CIRCUMSTANCE = /(?<=[a-z])(In|For|By|Of|From|With|On|At)(?=[A-Z]).*$/;

/** A line of a file holds what the code calls the pieces that it cuts the line into. */
function byPieces(ctx: FlowContext, o: Origin, keys: readonly string[]): Personal[] {
  return piecesRead(ctx, o).flatMap((name): Personal[] => {
    const classification = ctx.p.classifier.classify({ name });
    if (!classification || classification.confidence < HIGH_CONFIDENCE) return [];
    return [{ classification, label: labelOf(name, keys), keys: [name], inferred: true, declared: false }];
  });
}

/** How many members deep the code may read from something unknown for it to count as holding them. */
const MAX_READS = 2;

/** By the members that the code reads from it, and by the types it is taken for. */
function byUse(
  ctx: FlowContext,
  o: Origin,
  keys: readonly string[],
  owner: string,
  except: ReadonlySet<string> | undefined,
  depth: number,
): Personal[] {
  const below = keysOfPath(ctx.paths, o.path).length;
  const taker = depth === 0 ? takerOf(o, keys) : undefined;
  const owners = taker === undefined ? [owner] : CARRIES.test(owner) ? [taker] : [owner, taker];
  const read = membersRead(ctx, o, keys)
    .filter((member) => !except?.has(member))
    .flatMap((member): Personal[] => {
      const path = [...keys, member];
      const classification = owners.reduce<Classification | undefined>(
        (known, one) => known ?? ctx.p.classifier.classify({ name: member, owner: one }),
        undefined,
      );
      if (!classification) return depth < MAX_READS ? byUse(ctx, o, path, member, undefined, depth + 1) : [];
      const inner = path.slice(below);
      return [{ classification, label: labelOf(o.name, path), keys: inner, inferred: true, declared: false }];
    });
  const said = read.length > 0 || depth > 0 ? undefined : saidByRoute(ctx, o, keys);
  const classification = said && !except?.has(said.member) && ctx.p.classifier.classify({ name: said.member });
  if (said && classification) {
    const label = labelOf(o.name, [...keys, said.member]);
    read.push({ classification, label, keys: [said.member], inferred: true, route: said.route, declared: false });
  }
  if (except) return read;
  const declared = byShapes(ctx, o, keys, false).filter(
    (item) => !read.some((r) => r.classification.dataType === item.classification.dataType),
  );
  return [...read, ...declared];
}

/** `const holder = JSON.parse(message.value.toString())`: the variable says whose data a message has. */
function takerOf({ trace }: Origin, keys: readonly string[]): string | undefined {
  if (!spelledKeys(keys).every((key) => CARRIES.test(key))) return undefined;
  return trace.findLast(({ role }) => role === "assigned")?.label;
}
const CARRIES = /^(value|data|body|payload|content|detail|message|msg|event|record|job)$/i;

/** By the types that the code takes it for; of a text only those of what is parsed from it. */
function byShapes(ctx: FlowContext, o: Origin, keys: readonly string[], parsed: boolean): Personal[] {
  const below = keysOfPath(ctx.paths, o.path).length;
  return shapesRead(ctx, o, keys, parsed)
    .filter(isObject)
    .flatMap((type) => expand(ctx, { ...o, transforms: o.transforms & ~Transform.text }, type, keys, undefined))
    .map((item) => ({ ...item, keys: [...keys.slice(below), ...item.keys], inferred: true, declared: false }));
}

/** A value without a name of its own is what it is kept as: `setItem("passportNo", event.detail.value)`. */
export function keptAs(ctx: FlowContext, o: Origin, name: string, minTier: Tier): Personal[] {
  const walk = walkType(ctx, o.type, keysOfPath(ctx.paths, o.path));
  const type = typeWord(walk.known ? walk.type : undefined);
  const classification = ctx.p.classifier.classify({ name, type });
  if (!classification || classification.tier < minTier || classification.confidence < HIGH_CONFIDENCE) return [];
  return [{ classification, label: name, keys: [], inferred: false, declared: false }];
}

function typeWord(type: RType | undefined): NameContext["type"] {
  const one = unwrap(type);
  switch (one?.k) {
    case "prim":
      return one.name === "string" || one.name === "number" || one.name === "boolean" ? one.name : "unknown";
    case "literal":
      return "enum";
    case "func":
      return "function";
    case "list": {
      const each = typeWord(one.of);
      return each === "number" ? "numbers" : each;
    }
    case "record":
      return one.record.kind === "enum" || one.record.kind === "prisma-enum" ? "enum" : "object";
    case "named":
    case "inst":
      return (
        (one.k === "named" || one.pkg === "global" ? NAMED[one.k === "named" ? one.name : one.type] : undefined) ??
        "object"
      );
    default:
      return "unknown";
  }
}

/** Comment beside the variable or parameter that an end is. */
function besideParameter(ctx: FlowContext, o: Origin): Pick<NameContext, "comment" | "near"> {
  const callable = factsOf(ctx.p, o.file).callables[o.callable];
  if (!callable) return {};
  const others = callable.params.map((p) => p.name).filter((name) => name !== "" && name !== o.name);
  return { comment: callable.params[o.parameter]?.comment, near: [callable.name, ...others] };
}

/** A statement that something is asked for with is no name of it. */
function labelOf(name: string, keys: readonly string[]): string {
  const spelled = spelledKeys(keys);
  const holder = spelled.length > 0 && /\s/.test(name) ? "" : name;
  return [holder, ...spelled].filter((part) => part !== "").join(".");
}

/** Those of a path's keys that code spells. */
function spelledKeys(keys: readonly string[]): string[] {
  return keys.filter((key) => !isAny(key) && key !== RESULT && !/^\d+$/.test(key));
}

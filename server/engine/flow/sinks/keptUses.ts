// Places that keep or compare a credential without being a sink of a library: members called like one that are assigned,
// properties called like one in what a function of the project saves or in what records are found by, equality with one.
// Likewise what hands a digest to code that cannot be seen. Input: one file. Output: sink uses of the kinds "kept",
// "compared", "found-by", "handed-on", and "given-back" where a function gives back nothing but a digest. Names alone tell,
// so only what is called like a credential is asked about.
import { tokenise } from "../../classify/tokens.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { type SinkUse, spell } from "./sinks.js";

export function keptUses(ctx: FlowContext, file: number): SinkUse[] {
  const facts = factsOf(ctx.p, file);
  const named = credentialNames(ctx, file);
  const isDigest = digestsMadeIn(ctx, file);
  const asked = (index: number, value: number) =>
    named(index) || (index >= 0 && isDigest(value) && isHashedPassword(ctx, stringAt(ctx.p, file, index)));
  const uses: SinkUse[] = [];
  for (const callable of facts.callables) {
    for (const value of callable.returns) {
      const each = callable.name === "" ? undefined : digestOfEach(ctx, file, value, isDigest);
      if (each !== undefined) uses.push(useOf(file, value, "given-back", callable.name, [each]));
      for (const digest of digestsOf(ctx, file, value, isDigest).map((one) => onlyValue(ctx.p, file, one)))
        uses.push(useOf(file, digest, "handed-on", callable.name || "return", [digest]));
      const spelledOut = callable.name === "" || isDigest === NEVER ? undefined : beforeSpelling(ctx, file, value);
      if (spelledOut !== undefined && isDigest(spelledOut) && !hashesSlowly(ctx, file, callable.calls))
        uses.push(useOf(file, spelledOut, "given-back", callable.name, [spelledOut]));
    }
    for (const store of callable.stores) {
      if (isDigest(store.value)) {
        const spelled = `${spell(ctx, file, store.object)}.${stringAt(ctx.p, file, store.key)}`;
        uses.push(useOf(file, store.value, "handed-on", spelled, [store.value]));
      }
      if (!asked(store.key, store.value)) continue;
      const spelled = `${spell(ctx, file, store.object)}.${stringAt(ctx.p, file, store.key)}`;
      uses.push(useOf(file, store.value, "kept", spelled, [store.value]));
    }
    for (const call of callable.calls) {
      const by = finds(ctx, file, call) ? conditionsOf(ctx, file, call, asked) : [];
      if (by.length > 0) uses.push(useOf(file, call, "found-by", spell(ctx, file, calleeOf(ctx, file, call)), by));
      const digests = digestsIn(ctx, file, call, isDigest);
      if (digests.length > 0 && isUnseen(ctx, file, call))
        uses.push(useOf(file, call, "handed-on", spell(ctx, file, calleeOf(ctx, file, call)), digests));
      if (!saves(ctx, file, call)) continue;
      for (const arg of listOf(ctx.p, file, call)) {
        // What is saved as a digest is one of a credential, or it is not: what it is made of tells.
        const values = propertiesOf(ctx, file, arg, (index, value) => named(index) || isDigest(value));
        if (values.length > 0)
          uses.push(useOf(file, call, "kept", spell(ctx, file, calleeOf(ctx, file, call)), values));
      }
    }
  }
  for (const digest of leftLying(ctx, file, isDigest)) {
    const callee = calleeOf(ctx, file, beforeSpelling(ctx, file, digest));
    uses.push(useOf(file, digest, "given-back", spell(ctx, file, callee), [digest]));
  }
  for (let node = 0; node < facts.nodes.kind.length; node++) {
    if (facts.nodes.kind[node] !== NodeKind.clean || !EQUALITY.has(stringAt(ctx.p, file, facts.nodes.a[node]!)))
      continue;
    const sides = [...listOf(ctx.p, file, node)];
    const stored =
      sides.find((side) => named(memberKey(ctx, file, side))) ?? sides.find((side) => isKeptDigest(ctx, file, side));
    const others = sides.filter((side) => side !== stored);
    if (stored === undefined) continue;
    // What is compared with a password is one, whatever it is called itself.
    const key = memberKey(ctx, file, stored);
    const use = useOf(file, node, "compared", spell(ctx, file, strip(ctx.p, file, stored)), others);
    const as = key < 0 ? undefined : stringAt(ctx.p, file, key);
    uses.push({ ...use, arguments: use.arguments.map((one) => ({ ...one, named: as })) });
  }
  return uses;
}

const EQUALITY = new Set(["==", "===", "!=", "!=="]);

function useOf(file: number, call: number, sink: string, spelled: string, values: readonly number[]): SinkUse {
  const args = values.map((node) => ({ node, path: [], structured: false, port: "" }));
  return { file, call, sink, row: undefined, package: "", spelled, arguments: args, origin: undefined };
}

/** Whether a string of the file is called like a credential. */
function credentialNames(ctx: FlowContext, file: number): (index: number) => boolean {
  const asked = new Map<number, boolean>();
  return (index) => {
    if (index < 0) return false;
    let known = asked.get(index);
    if (known === undefined) {
      known = isCredentialName(ctx, stringAt(ctx.p, file, index));
      asked.set(index, known);
    }
    return known;
  };
}

function isCredentialName(ctx: FlowContext, text: string): boolean {
  if (text.length < 3 || text.length > 40 || !/^[A-Za-z_$][\w$]*$/.test(text)) return false;
  return ctx.p.classifier.classify({ name: text })?.dataType.startsWith("credential.") === true;
}

const HASHED = /_?(hash|digest|md5|sha\d*)$/i;

/** `passwordHash`, `pwd_md5`: a record is found by what was made of the password. */
function isHashedPassword(ctx: FlowContext, text: string): boolean {
  const of = text.replace(HASHED, "");
  return of !== text && of.length >= 3 && ctx.p.classifier.classify({ name: of })?.dataType === "credential.password";
}

/** `user.hash`, `row.digest`: of what, what it is compared with tells. */
function isKeptDigest(ctx: FlowContext, file: number, side: number): boolean {
  const key = memberKey(ctx, file, side);
  return key >= 0 && KEPT_DIGEST.test(stringAt(ctx.p, file, key));
}
const KEPT_DIGEST = /^(hash|digest|pwd_?hash|password_?hash|\w*_?md5|\w*_?(hash|digest))$/i;

function calleeOf(ctx: FlowContext, file: number, call: number): number {
  return strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
}

function memberKey(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.load ? nodes.b[at]! : -1;
}

const VERBS = new Set(["save", "create", "insert", "update", "upsert", "add", "store", "persist", "put"]);
const RECORDS =
  /(repo|repository|model|dao|db|database|store|collection|table|users?|accounts?|members?|customers?|agents?|brokers?|employees?|staff|admins?|operators?)$/i;

/** `users.save(…)`, `insertAccount(…)`: by the names of what is called and of what it is called on. */
function saves(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = calleeOf(ctx, file, call);
  const name = calleeName(ctx, file, callee);
  const [verb, ...rest] = tokenise(name);
  if (verb === undefined || !VERBS.has(verb)) return false;
  if (nodes.kind[callee] !== NodeKind.load) return rest.length > 0 && RECORDS.test(name);
  const spelled = spell(ctx, file, callee).split(".");
  return RECORDS.test(spelled[spelled.length - 2] ?? "");
}

const DIGEST =
  /^(digest|hexdigest|digestStringAsync|md5|sm3|sha\d{0,3}|sha3_?\d{3}|(get|crypto_)?hash\w*|crypto_generichash|\w+(Hash|Digest)|(blake|keccak|ripemd)_?\w*|fingerprint\w*|(pseudonym|anonym)i[sz]e\w*)$/i;
const SPELLS = /^(toString|toUpperCase|toLowerCase|toHex|slice|substring|substr|map|join)$/;
const WRITES =
  /^((to_?)?(hex|base_?64)(_?(string|encode|url))?|(array_?)?(buf|buffer|bytes|ab|u8)_?(to|2)_?(hex|base_?64)(_?string)?|fromBits|encode\w*)$/i;

/** `digest` of `digest.toString()`, `bytesToHex(digest)`, `Buffer.from(digest).toString("hex")`. */
function beforeSpelling(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < 6 && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = calleeOf(ctx, file, at);
    const name = calleeName(ctx, file, callee);
    const [first, ...more] = listOf(ctx.p, file, at);
    if (nodes.kind[callee] === NodeKind.load && SPELLS.test(name)) at = strip(ctx.p, file, nodes.a[callee]!);
    else if (WRITES.test(name) && first !== undefined && more.length === 0) at = strip(ctx.p, file, first);
    else if (first !== undefined && isOfBytes(ctx, file, callee)) at = onlyValue(ctx.p, file, first);
    else break;
  }
  return at;
}

/** `Buffer.from`, `Array.from`, `new Uint8Array` */
function isOfBytes(ctx: FlowContext, file: number, callee: number): boolean {
  const made = entityOf(ctx.p, file, callee);
  if (made?.k !== "pkg") return false;
  return /^((node:)?(global|buffer)\.)?(Buffer\.from|Array\.from|Uint8Array)$/.test([made.pkg, ...made.path].join("."));
}

/** Whatever it gives back beside, a slow hash is made there, too. */
function hashesSlowly(ctx: FlowContext, file: number, calls: readonly number[]): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return calls.some((call) =>
    matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!)).some(
      ({ row }) => row.kind === "sanitizer" && row.sanitizer === "kdf",
    ),
  );
}

/** Members of what a call is given whose value is what a digest gave: `{ key: sha(phone) }`. */
function digestsIn(ctx: FlowContext, file: number, call: number, isDigest: IsDigest): number[] {
  if (isDigest === NEVER) return [];
  return [...listOf(ctx.p, file, call)].flatMap((arg) => digestsOf(ctx, file, arg, isDigest));
}

function digestsOf(ctx: FlowContext, file: number, node: number, isDigest: IsDigest): number[] {
  if (isDigest === NEVER) return [];
  const object = strip(ctx.p, file, node);
  const { kind } = factsOf(ctx.p, file).nodes;
  if (kind[object] === NodeKind.array) return [...listOf(ctx.p, file, object)].filter(isDigest);
  if (kind[object] !== NodeKind.object) return [];
  const pairs = listOf(ctx.p, file, object);
  const found: number[] = [];
  for (let i = 1; i < pairs.length; i += 2) {
    const key = pairs[i - 1]!;
    const isForOther = key >= 0 && FOR_OTHER.test(stringAt(ctx.p, file, key));
    if (!isForOther && isDigest(pairs[i]!)) found.push(pairs[i]!);
  }
  return found;
}

/** Members that stand for no person: proofs of a message, and keys under which the same is found again. */
const FOR_OTHER =
  /^(sign|sig|signature|mac|etag|checksum|integrity)$|content-?md5|idempoten|dedup|cache|lock|nonce|shard|bucket/i;

/** Whether a value is what a digest gave, or that spelled as text. */
type IsDigest = (node: number) => boolean;
const NEVER: IsDigest = () => false;

/** Calls are looked through once: next to no file makes digests, and each member of each call is asked about. */
function digestsMadeIn(ctx: FlowContext, file: number): IsDigest {
  const { nodes } = factsOf(ctx.p, file);
  const made = new Set<number>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.call) continue;
    if (DIGEST.test(calleeName(ctx, file, nodes.a[node]!)) || isHashPackage(ctx, file, nodes.a[node]!)) made.add(node);
  }
  if (made.size === 0) return NEVER;
  return (node) => made.has(beforeSpelling(ctx, file, onlyValue(ctx.p, file, node)));
}

/** `import fingerprintOf from "md5"`: whatever it is called here. */
function isHashPackage(ctx: FlowContext, file: number, callee: number): boolean {
  if (factsOf(ctx.p, file).nodes.kind[onlyValue(ctx.p, file, callee)] !== NodeKind.import) return false;
  const rows = matchesOf(ctx.p, entityOf(ctx.p, file, callee));
  return rows.some(({ row }) => row.kind === "sanitizer" && row.sanitizer === "hash");
}

/** Digests in a variable that this file never reads: it is exported, or for the rest of a piece of code. */
function leftLying(ctx: FlowContext, file: number, isDigest: IsDigest): number[] {
  if (isDigest === NEVER) return [];
  const { nodes, bindings } = factsOf(ctx.p, file);
  const made = bindings.flatMap(({ versions: [version, ...more] }) =>
    version !== undefined && more.length === 0 && isDigest(version) ? [version] : [],
  );
  if (made.length === 0) return [];
  const read = new Set<number>();
  for (let node = 0; node < nodes.kind.length; node++) {
    const isUse = nodes.kind[node] === NodeKind.named && (nodes.flags[node]! & NodeFlag.use) !== 0;
    if (isUse || nodes.kind[node] === NodeKind.load) read.add(strip(ctx.p, file, nodes.a[node]!));
  }
  return made.filter((version) => !read.has(strip(ctx.p, file, version)));
}

/** The digest in `phones.map((phone) => sha256(phone))`. */
function digestOfEach(ctx: FlowContext, file: number, node: number, isDigest: IsDigest): number | undefined {
  if (isDigest === NEVER) return undefined;
  const { nodes, callables } = factsOf(ctx.p, file);
  const call = onlyValue(ctx.p, file, node);
  if (nodes.kind[call] !== NodeKind.call || calleeName(ctx, file, nodes.a[call]!) !== "map") return undefined;
  const [first] = listOf(ctx.p, file, call);
  const given = first === undefined ? -1 : strip(ctx.p, file, first);
  if (given < 0 || nodes.kind[given] !== NodeKind.function) return undefined;
  const [made, ...others] = callables[nodes.a[given]!]!.returns;
  if (made === undefined || others.length > 0) return undefined;
  const digest = beforeSpelling(ctx, file, made);
  return isDigest(digest) ? digest : undefined;
}

/** A function that was given, or a method of something unknown: neither a model nor the project says what it does. */
function isUnseen(ctx: FlowContext, file: number, call: number): boolean {
  const entity = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  return entity === undefined || entity.k === "typed";
}

/** Whether a property with this name (index into strings) and value is one that is asked for. */
type Named = (name: number, value: number) => boolean;

const FINDS = /^(find(One|First|Unique|Many|All|By|OneBy|OrFail|FirstOrThrow|UniqueOrThrow)*|where|andWhere|count)$/;

/** `accounts.findOne(…)`: a function of the project may do with the credential what it likes first. */
function finds(ctx: FlowContext, file: number, call: number): boolean {
  const callee = calleeOf(ctx, file, call);
  if (factsOf(ctx.p, file).nodes.kind[callee] !== NodeKind.load) return false;
  return FINDS.test(calleeName(ctx, file, callee)) && entityOf(ctx.p, file, callee)?.k !== "function";
}

/** Credentials among the conditions: `{ login, password }`, `{ where: { login, password } }`. */
function conditionsOf(ctx: FlowContext, file: number, call: number, named: Named): number[] {
  const first = listOf(ctx.p, file, call)[0];
  if (first === undefined) return [];
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, first);
  const pairs = nodes.kind[at] === NodeKind.object ? [...listOf(ctx.p, file, at)] : [];
  const where = pairs.findIndex((key, i) => i % 2 === 0 && key >= 0 && stringAt(ctx.p, file, key) === "where");
  return propertiesOf(ctx, file, where < 0 ? first : pairs[where + 1]!, named);
}

function propertiesOf(ctx: FlowContext, file: number, node: number, named: Named): number[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return [];
  const pairs = listOf(ctx.p, file, at);
  const values: number[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) if (named(pairs[i]!, pairs[i + 1]!)) values.push(pairs[i + 1]!);
  return values;
}

// Changes of rows that say by themselves what they set, where no model knows the store: `this.db.payee.update({ id }, { iban })`
// of a client that is handed in; and columns that say who is paid and hold nothing personal: `beneficiaryId`, `share`.
// Input: a file, and the words that count. Output: the calls, with what they set. Invariant: constants change nothing.
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { type ChangingCall, fieldData, namesActor } from "../../flow/endpoints/changes.js";
import { SERVICE, typeCalled } from "../../flow/sinks/ownEffects.js";
import { spell } from "../../flow/sinks/sinks.js";
import { keptBy } from "../../flow/stores/keepers.js";
import { isNamedWrite, memberWritesIn, modelAt, versioned } from "../../flow/stores/memberWrites.js";
import { isAskedFor, refillsIn, rowsGiven, tableOf } from "../../flow/stores/refills.js";
import { type RowAct, rowActs } from "../../flow/stores/rowActs.js";
import { hasSetters, setterWrites } from "../../flow/stores/setterWrites.js";
import { subjectOf } from "../../flow/stores/subjects.js";
import { writeActAt } from "../../flow/stores/writeActs.js";
import { recordWritten } from "../../flow/stores/writes.js";
import { membersGiven, type WrittenMember, writtenMembers } from "../../flow/stores/writtenMembers.js";
import { constantNames } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import type { FlowIndex } from "./flowIndex.js";

const CHANGES = "^(update|patch)(One|Unique|Row|ById|Many)?$";
/** Those that take somebody up, too. */
export const CHANGES_OR_CREATES = `${CHANGES}|^(create|insert|upsert)(One|Many)?$`;
const STORES = /^(save|set|upsert|findOneAndUpdate|findByIdAndUpdate)$/;
/** What holds what is set. */
const HOLDERS = /^(data|set|\$set)$/;

/** `allots`: table and column, in words. */
export function namedChangesIn(
  index: FlowIndex,
  file: number,
  allots: string,
  minTier: number,
  changes = CHANGES,
  sure = HIGH_CONFIDENCE,
): ChangingCall[] {
  const { ctx, effects } = index;
  const { strings, language } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  const replaced = replacedIn(index, file, allots, minTier);
  const recorded = strings.some(isNamedWrite) ? recordedIn(index, file, allots, minTier) : [];
  const told = hasSetters(factsOf(ctx.p, file)) ? toldIn(index, file, minTier) : [];
  const changing = compiled(changes);
  if (!strings.some((text) => changing.test(text) || STORES.test(text))) return [...replaced, ...recorded, ...told];
  const uses = index.usesIn(file).filter(({ sink }) => sink === "store");
  const known = new Set(uses.map(({ call }) => call));
  const stored = uses.flatMap((use) => {
    const table = recordWritten(ctx, use)?.name ?? subjectOf(effects, file, use.call);
    const data = writtenMembers(ctx, use).flatMap(({ name }) => allotted(index, table, name, allots));
    const act = writeActAt(ctx, file, use.call, use.spelled);
    return data.length > 0 ? [{ call: use.call, spelled: use.spelled, act, data }] : [];
  });
  const named = rowActs(ctx, file, { deletes: "(?!)", changes }).flatMap((act): ChangingCall[] => {
    const table = tableOf(act);
    if (table === "" || known.has(act.call)) return [];
    const members = membersOf(index, file, act);
    const data = dataOf(index, table, members, allots, minTier, sure);
    const { call, spelled } = act;
    return data.length > 0 ? [{ call, spelled, act: writeActAt(ctx, file, call, spelled), data, members }] : [];
  });
  return [...stored, ...named, ...savedIn(index, file, known, minTier), ...replaced, ...recorded, ...told];
}

/** `this.payees.setMobile(id, mobile)` of a store that is not shown: named for what it changes. */
function toldIn(index: FlowIndex, file: number, minTier: number): ChangingCall[] {
  const { ctx, effects } = index;
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.flatMap((_, callable) =>
    setterWrites(effects, ".", file, callable).flatMap(({ call, key, value }): ChangingCall[] => {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      const holder = nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : callee;
      const isKeeper =
        keptBy(typeCalled(entityOf(ctx.p, file, holder))) !== undefined || KEEPS.test(nameOf(ctx.p, file, holder));
      if (!isKeeper || nodes.kind[strip(ctx.p, file, value)] === NodeKind.literal) return [];
      const members = [{ name: key, value }];
      const data = namedData(index, storeCalled(effects, file, holder), members, minTier);
      return data.length > 0 ? [{ call, spelled: spell(ctx, file, callee), act: "change", data, members }] : [];
    }),
  );
}
/** A variable that is called a store may be that of a page. */
const KEEPS = /(repository|repo|dao)$/i;

/** `Payee.destroy({ where }); Payee.bulkCreate(rows)`, `trx("payee").del(); trx("payee").insert(row)`: what was there is replaced. */
function replacedIn(index: FlowIndex, file: number, allots: string, minTier: number): ChangingCall[] {
  const { ctx } = index;
  return refillsIn(ctx, file).flatMap((refill): ChangingCall[] => {
    const { call, spelled, table } = refill;
    const members = rowsGiven(ctx, file, refill)
      .flatMap((rows) => membersGiven(ctx, file, rows))
      .filter(({ name, value }) => isPartOfRow(index, file, value) && !isAskedFor(ctx, file, refill, name));
    const data = dataOf(index, table, members, allots, minTier);
    return data.length > 0 ? [{ call, spelled, act: "change", data, members }] : [];
  });
}

/** `one.name`, `encrypt(one.name)` */
function isPartOfRow({ ctx }: FlowIndex, file: number, value: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  const isGiven = (node: number) => PARTS.has(nodes.kind[node]!);
  return nodes.kind[at] === NodeKind.call
    ? [...listOf(ctx.p, file, at)].some((arg) => isGiven(strip(ctx.p, file, arg)))
    : isGiven(at);
}

const PARTS: ReadonlySet<number> = new Set([NodeKind.load, NodeKind.param, NodeKind.local]);

/** `this.policies.applyRecorded(id, { payeeToken }, meta)` of a store that is not shown. */
function recordedIn(index: FlowIndex, file: number, allots: string, minTier: number): ChangingCall[] {
  const { ctx, effects } = index;
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): ChangingCall[] => {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      if (!isNamedWrite(nameOf(ctx.p, file, callee)) || isSeen(index, file, call)) return [];
      const args = [...listOf(ctx.p, file, call)];
      const told = args.flatMap((arg) => constantNames(ctx, file, arg))[0];
      const table =
        told ?? storeCalled(effects, file, nodes.kind[callee] === NodeKind.load ? nodes.a[callee]! : callee);
      for (const arg of args) {
        const members = membersGiven(ctx, file, objectOf(index, file, arg));
        const data = dataOf(index, table, members, allots, minTier);
        if (data.length > 0) return [{ call, spelled: spell(ctx, file, callee), act: "change", data, members }];
      }
      return [];
    }),
  );
}

/** What it does is seen in its body. */
function isSeen({ ctx, effects }: FlowIndex, file: number, call: number): boolean {
  const behind = effects.behind(file, call);
  return behind !== undefined && factsOf(ctx.p, behind.file).callables[behind.callable]!.calls.length > 0;
}

/** `const patch = { … }` of the same function. */
function objectOf({ ctx }: FlowIndex, file: number, node: number): number {
  const object = objectBehind(ctx.p, file, node, 0);
  return object?.file === file ? object.node : node;
}

/** `PolicyStore` keeps policies. */
function storeCalled(effects: FlowIndex["effects"], file: number, node: number): string {
  const type = typeCalled(entityOf(effects.ctx.p, file, node)) || nameOf(effects.ctx.p, file, node);
  return type.replace(SERVICE, "");
}

function dataOf(
  index: FlowIndex,
  table: string,
  members: readonly WrittenMember[],
  allots: string,
  minTier: number,
  sure = HIGH_CONFIDENCE,
): FindingData[] {
  return members.flatMap((member) => {
    const own = allotted(index, table, member.name, allots);
    return own.length > 0 ? own : namedData(index, table, [member], minTier, members, sure);
  });
}

/** `const policy = await Policy.findOne(…); policy.payeeAccount = …; await policy.save()`: by what a policy is, where that is shown. */
function savedIn(index: FlowIndex, file: number, known: ReadonlySet<number>, minTier: number): ChangingCall[] {
  const { ctx, effects } = index;
  const { nodes, callables } = factsOf(ctx.p, file);
  return callables.flatMap(({ calls }, callable) =>
    calls.flatMap((call): ChangingCall[] => {
      const callee = strip(ctx.p, file, nodes.a[call]!);
      if (known.has(call) || nodes.kind[callee] !== NodeKind.load || nameOf(ctx.p, file, callee) !== "save") return [];
      const row = versioned(effects, file, nodes.a[callee]!);
      const model = modelAt(effects, file, row);
      const variable = nameOf(ctx.p, file, row);
      if (model === undefined || variable === "") return [];
      const table = nameOf(ctx.p, file, model);
      const members = memberWritesIn(effects, file, callable).flatMap(({ call: by, object, key, value }) => {
        if (by >= 0 || object < 0 || nodes.kind[strip(ctx.p, file, value)] === NodeKind.literal) return [];
        return nameOf(ctx.p, file, versioned(effects, file, object)) === variable ? [{ name: key, value }] : [];
      });
      const fields = recordOf(entityOf(ctx.p, file, model))?.fields;
      const data = fields
        ? members.flatMap(({ name }) => fieldsData(index, fields.get(name), minTier))
        : namedData(index, table, members, minTier);
      return data.length > 0 ? [{ call, spelled: `${variable}.save`, act: "change", data, members }] : [];
    }),
  );
}

/** Of a model: the record that its rows are of. */
function recordOf(entity: Entity | undefined): LinkedRecord | undefined {
  if (entity?.k === "schema") return entity.record;
  if (entity?.k !== "inst") return undefined;
  const [of] = entity.args;
  return entity.self ?? (of?.k === "record" ? of.record : undefined);
}

function fieldsData({ effects }: FlowIndex, field: LinkedField | undefined, minTier: number): FindingData[] {
  return field === undefined || namesActor(field.name)
    ? []
    : fieldData(effects, field).filter(({ tier, confidence }) => tier >= minTier && confidence >= MEDIUM_CONFIDENCE);
}

function namedData(
  { ctx: { p } }: FlowIndex,
  table: string,
  members: readonly WrittenMember[],
  minTier: number,
  beside = members,
  sure = HIGH_CONFIDENCE,
): FindingData[] {
  const siblings = beside.map(({ name }) => name);
  return members.flatMap(({ name }) => {
    const c = namesActor(name) ? undefined : p.classifier.classify({ name, owner: table, siblings });
    const isSure = c !== undefined && c.confidence >= sure && c.tier >= minTier;
    return isSure ? [{ ...c, label: `${table}.${name}` }] : [];
  });
}

function allotted({ ctx: { p } }: FlowIndex, table: string, name: string, allots: string): FindingData[] {
  if (!matches(allots, `${wordsOf(table)} ${wordsOf(name)}`)) return [];
  const c = p.classifier.classify({ name: "beneficiary", owner: table });
  return c ? [{ ...c, label: `${table}.${name}` }] : [];
}

function membersOf({ effects }: FlowIndex, file: number, { call, callable }: RowAct): WrittenMember[] {
  const { p } = effects.ctx;
  const { nodes } = factsOf(p, file);
  return memberWritesIn(effects, file, callable).flatMap((write) => {
    if (write.call !== call || write.statement) return [];
    const kind = nodes.kind[strip(p, file, write.value)];
    if (kind === NodeKind.literal || (kind === NodeKind.object && HOLDERS.test(write.key))) return [];
    return [{ name: write.key, value: write.value }];
  });
}

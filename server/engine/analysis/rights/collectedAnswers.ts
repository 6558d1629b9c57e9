// Fields of records that the policy says are collected for a purpose → answers: one per personal field, with whether a purpose
// of it covers its data type. Input: the policy, the records that files declare. Output: nothing for files of which the
// policy does not speak.
import { type Classification, HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { Policy } from "../../config/policy.js";
import { dataHash } from "../../facts/textHash.js";
import { NONE, NodeKind, type RecordKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { classifyField } from "../../flow/walk/personal.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, literalText, type Program, stringAt, strip } from "../../link/program.js";
import { coarseType, type LinkedField, type LinkedRecord, recordOf } from "../../link/records.js";
import type { CollectedAnswer } from "../requests/collectionAnswers.js";
import type { CollectedRequest } from "../requests/requests.js";
import { askedPermissions } from "./askedPermissions.js";
import { needlessFields } from "./needlessFields.js";

export function collectedAnswers(ctx: FlowContext, request: CollectedRequest, policy: Policy): CollectedAnswer[] {
  const needless = needlessFields(ctx, request, policy);
  if (policy.purposes.length === 0) return needless;
  const found = everywhere(ctx, `collected ${dataHash(request)}`, (file) => collectedIn(ctx, request, policy, file));
  const told = new Set(found.map(({ at }) => `${at.file} ${at.start}`));
  return [
    ...found,
    ...needless.filter(({ at }) => !told.has(`${at.file} ${at.start}`)),
    ...askedPermissions(ctx, request, policy),
  ];
}

function collectedIn(ctx: FlowContext, request: CollectedRequest, policy: Policy, file: number): CollectedAnswer[] {
  const { path, pathClass } = ctx.p.files[file]!;
  if (pathClass !== "source") return [];
  const here = policy.purposes.filter((purpose) => purpose.isCollectedIn(path));
  if (here.length === 0 && !saysPurposes(ctx, request, file)) return [];
  return recordsIn(ctx, request, file).flatMap(({ record, name, said }): CollectedAnswer[] => {
    const purposes = said
      ? policy.purposes.filter(({ id }) => said.includes(id))
      : here.filter(({ records }) => records === undefined || records.includes(name));
    if (purposes.length === 0 || (!said && matches(request.handsOut, wordsOf(name)))) return [];
    return [...record.fields.values(), ...assignedFields(ctx.p, record)].flatMap((field): CollectedAnswer[] => {
      if (field.file !== file || field.owner !== record || field.static) return [];
      const classification = classifyField(ctx, field, record) ?? chosenIn(ctx, request, field, record);
      if (!classification || classification.tier < request.minTier || classification.confidence < MEDIUM_CONFIDENCE)
        return [];
      const { dataType, confidence } = classification;
      if (request.without.includes(dataType.split(".")[0]!)) return [];
      const place = name ? `${name}.${field.name}` : field.name;
      return [
        {
          kind: "collected",
          request,
          at: { file: path, start: field.start, end: field.end },
          place,
          data: [{ ...classification, label: place }],
          purposes: purposes.map(({ id }) => id),
          isCovered: purposes.some((purpose) => purpose.covers(dataType)),
          confidence: confidence >= HIGH_CONFIDENCE ? "high" : "medium",
          pathClass,
          symbol: name,
          form: place,
        },
      ];
    });
  });
}

/** Records with their names and the purposes that are said of them; what lies in another is called by that one's. */
interface Named {
  record: LinkedRecord;
  name: string;
  said?: readonly string[] | undefined;
}

/** Classes, interfaces, tables; schemas that are made by a call. */
function recordsIn(ctx: FlowContext, request: CollectedRequest, file: number): Named[] {
  const { records, callables, nodes } = factsOf(ctx.p, file);
  const isPage = /\.[jt]sx$/.test(ctx.p.files[file]!.path);
  const declared = records.flatMap(({ kind, name }, i) =>
    // Types of a page are what it shows, as a rule.
    NO_RECORDS.has(kind) || (isPage && kind !== "class" && !matches(request.takesIn, wordsOf(name)))
      ? []
      : [{ record: recordOf(ctx.p, file, i), name, said: saidOf(ctx, request, file, i) }],
  );
  const made = callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const entity = entityOf(ctx.p, file, call);
      return entity?.k === "schema" && entity.record.schema?.node === call ? [{ record: entity.record, call }] : [];
    }),
  );
  const isInside = (call: number, other: number) =>
    call !== other && nodes.start[other]! <= nodes.start[call]! && nodes.end[call]! <= nodes.end[other]!;
  return [
    ...declared,
    ...made.map(({ record, call }) => {
      const outer = made.find((other) => isInside(call, other.call) && other.record.name !== "");
      const said = saidOfCall(ctx.p, file, call) ?? (outer && saidOfCall(ctx.p, file, outer.call));
      return { record, name: record.name || (outer?.record.name ?? ""), said };
    }),
  ];
}
const NO_RECORDS: ReadonlySet<RecordKind> = new Set(["sql-drop", "sql-act", "prisma-enum", "enum"]);

/** `religion: z.enum(["a", "b"])`: whoever collects the choice collects what is chosen. */
function chosenIn(
  ctx: FlowContext,
  request: CollectedRequest,
  field: LinkedField,
  record: LinkedRecord,
): Classification | undefined {
  if (coarseType(ctx.p, field) !== "enum") return undefined;
  const { name, comment } = field;
  const siblings = [...field.owner.fields.keys()];
  const found = ctx.p.classifier.classify({ name, owner: record.name, siblings, type: "unknown", comment });
  return found && compiled(request.chosen).test(found.dataType) ? found : undefined;
}

/** A look at names before a look at records. */
function saysPurposes(ctx: FlowContext, { purposes }: CollectedRequest, file: number): boolean {
  const { records, bindings } = factsOf(ctx.p, file);
  return (
    records.some(
      ({ comment, annotations }) => comment?.purposes || annotations.some((a) => isSaid(purposes, a.name)),
    ) || bindings.some(({ comment }) => comment?.purposes)
  );
}

function isSaid(purposes: string, name: string): boolean {
  return matches(purposes, wordsOf(name));
}

/** `@purpose auto-quote` in its comment, `@Purpose("auto-quote")` above it. */
function saidOf(ctx: FlowContext, request: CollectedRequest, file: number, record: number): string[] | undefined {
  const { comment, annotations } = factsOf(ctx.p, file).records[record]!;
  const decorated = annotations
    .filter(({ name, node }) => node !== NONE && isSaid(request.purposes, name))
    .flatMap(({ node }) => textsGiven(ctx.p, file, node));
  const said = [...(comment?.purposes ?? []), ...decorated];
  return said.length > 0 ? said : undefined;
}

function textsGiven(p: Program, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const text = literalText(p, file, at);
  if (text !== undefined) return [text];
  if (nodes.kind[at] !== NodeKind.call && nodes.kind[at] !== NodeKind.array) return [];
  return [...listOf(p, file, at)].flatMap((item) => textsGiven(p, file, item));
}

/** Of the variable that keeps a schema. */
function saidOfCall(p: Program, file: number, call: number): readonly string[] | undefined {
  const keeper = factsOf(p, file).bindings.find(
    ({ comment, versions }) => comment?.purposes && versions.some((node) => strip(p, file, node) === call),
  );
  return keeper?.comment?.purposes;
}

/** `this.name = body.name` in the constructor of a class that declares no fields. */
function assignedFields(p: Program, record: LinkedRecord): LinkedField[] {
  if (record.kind !== "class" || !record.fact || record.fields.size > 0) return [];
  const { file, record: index } = record.fact;
  const { callables, nodes } = factsOf(p, file);
  const maker = callables.find(({ kind, owner }) => kind === "constructor" && owner === index);
  const stores = (maker?.stores ?? []).filter(
    ({ key, object }) => key >= 0 && nodes.kind[rootOf(p, file, object)] === NodeKind.this,
  );
  return stores.map(({ key, value, start, end }) => ({
    name: stringAt(p, file, key),
    file,
    start,
    end,
    annotations: [],
    type: NONE,
    value,
    static: false,
    accessor: false,
    owner: record,
  }));
}

/** Writing a member makes another value of what it is written to. */
function rootOf(p: Program, file: number, node: number): number {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; nodes.kind[at] === NodeKind.update && hops < 200; hops++) at = strip(p, file, nodes.a[at]!);
  return at;
}

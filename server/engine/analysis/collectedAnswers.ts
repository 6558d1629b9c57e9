// Fields of records that the policy says are collected for a purpose → answers: one per personal field, with whether a purpose
// of it covers its data type. Input: the policy, the records that files declare. Output: nothing for files of which the
// policy does not speak.
import { matches, wordsOf } from "../classify/words.js";
import type { Policy } from "../config/policy.js";
import type { RecordKind } from "../facts/types.js";
import type { FlowContext } from "../flow/context.js";
import { classifyField } from "../flow/personal.js";
import { everywhere } from "../flow/questions.js";
import { entityOf } from "../link/entities.js";
import { factsOf } from "../link/program.js";
import { type LinkedRecord, recordOf } from "../link/records.js";
import type { CollectedAnswer } from "./collectionAnswers.js";
import type { CollectedRequest } from "./requests.js";

export function collectedAnswers(ctx: FlowContext, request: CollectedRequest, policy: Policy): CollectedAnswer[] {
  if (policy.purposes.length === 0) return [];
  const found = everywhere(ctx, `collected ${JSON.stringify(request)}`, (file) =>
    collectedIn(ctx, request, policy, file),
  );
  return [...found];
}

function collectedIn(ctx: FlowContext, request: CollectedRequest, policy: Policy, file: number): CollectedAnswer[] {
  const { path, pathClass } = ctx.p.files[file]!;
  const here = policy.purposes.filter((purpose) => purpose.isCollectedIn(path));
  if (pathClass !== "source" || here.length === 0) return [];
  return recordsIn(ctx, request, file).flatMap(({ record, name }): CollectedAnswer[] => {
    const purposes = here.filter(({ records }) => records === undefined || records.includes(name));
    if (purposes.length === 0 || matches(request.handsOut, wordsOf(name))) return [];
    return [...record.fields.values()].flatMap((field): CollectedAnswer[] => {
      if (field.file !== file || field.owner !== record || field.static) return [];
      const classification = classifyField(ctx, field, record);
      if (!classification || classification.tier < request.minTier || classification.confidence < SURE) return [];
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
          confidence: confidence >= 0.75 ? "high" : "medium",
          pathClass,
          symbol: name,
          form: place,
        },
      ];
    });
  });
}
const SURE = 0.5;

/** Records with their names; what lies in another is called by that one's. */
interface Named {
  record: LinkedRecord;
  name: string;
}

/** Classes, interfaces, tables; schemas that are made by a call. */
function recordsIn(ctx: FlowContext, request: CollectedRequest, file: number): Named[] {
  const { records, callables, nodes } = factsOf(ctx.p, file);
  const isPage = /\.[jt]sx$/.test(ctx.p.files[file]!.path);
  const declared = records.flatMap(({ kind, name }, i) =>
    // Types of a page are what it shows, as a rule.
    NO_RECORDS.has(kind) || (isPage && kind !== "class" && !matches(request.takesIn, wordsOf(name)))
      ? []
      : [{ record: recordOf(ctx.p, file, i), name }],
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
      return { record, name: record.name || (outer?.record.name ?? "") };
    }),
  ];
}
const NO_RECORDS: ReadonlySet<RecordKind> = new Set(["sql-drop", "sql-act", "prisma-enum", "enum"]);

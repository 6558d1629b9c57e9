// Personal data that functions are told to keep that nobody here can look into: `orders.markPaid(no, { payerName: body.name })`,
// `cases.appendDisclosure(caseNo, dto.smoker, dto.medicalHistory)`. Input: a file. Output: one entry per call, with what its
// arguments are called. Invariant: its name says that something is kept, and what holds it keeps no log, mail or session.
import { HIGH_CONFIDENCE, type Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { rowCallsOf } from "../sinks/rowCalls.js";
import { spell } from "../sinks/sinks.js";
import { isUnseen } from "./calledLookups.js";
import type { ConditionPart } from "./lookups.js";
import type { WriteAct } from "./writeActs.js";

export interface CalledWrite {
  call: number;
  spelled: string;
  act: WriteAct;
  /** What it is told, each with what that is. */
  told: { part: ConditionPart; data: FindingData }[];
}

const KEEPS =
  /^(save|store|update|upsert|set|change|replace|patch|correct|amend|put|mark|attach|append|add|create|insert|register|record)(?=[A-Z_]|$)/;
const ADDS = /^(append|add|create|insert|register|record|attach)/;
const KEEPS_ELSE =
  /log|audit|trail|trace|metric|cache|session|cookie|header|mail|sms|queue|event|notif|form|state|params|store$|map$|^set$|list$|^(req|res|ctx|reply|this|app|document|window)$/i;

export function calledWrites(ctx: FlowContext, file: number, minTier: Tier): CalledWrite[] {
  const { callables, language, strings } = factsOf(ctx.p, file);
  if (language !== "typescript" || !strings.some((text) => KEEPS.test(text))) return [];
  const known = new Set(rowCallsOf(ctx, file).lookups);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) => (known.has(call) ? [] : (writeAt(ctx, file, call, minTier) ?? []))),
  );
}

function writeAt(ctx: FlowContext, file: number, call: number, minTier: Tier): CalledWrite | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  const name = nameOf(ctx.p, file, callee);
  if (!KEEPS.test(name) || KEEPS_ELSE.test(nameOf(ctx.p, file, nodes.a[callee]!)) || !isUnseen(ctx, file, callee))
    return undefined;
  const told = partsOf(ctx, file, call).flatMap((part) => {
    const c = ctx.p.classifier.classify({ name: part.key });
    const counts = c && c.tier >= minTier && c.confidence >= HIGH_CONFIDENCE && !c.dataType.startsWith("credential.");
    return counts ? [{ part, data: { ...c, label: part.key } }] : [];
  });
  if (told.length === 0) return undefined;
  return { call, spelled: spell(ctx, file, callee), act: ADDS.test(name) ? "create" : "change", told };
}

/** What it is given after the key, by its name, and the members of objects. */
function partsOf({ p }: FlowContext, file: number, call: number): ConditionPart[] {
  return [...listOf(p, file, call)].slice(1).flatMap((arg): ConditionPart[] => {
    const object = objectBehind(p, file, arg, 0);
    if (!object) return [{ key: nameOf(p, file, arg), file, node: arg }];
    const pairs = [...listOf(p, object.file, object.node)];
    return pairs.flatMap((key, i) =>
      i % 2 === 0 && key >= 0 ? [{ key: stringAt(p, object.file, key), file: object.file, node: pairs[i + 1]! }] : [],
    );
  });
}

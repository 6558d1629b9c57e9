// Triggers of a database that put what they are told of into an audit table, by themselves or by the function that they run.
// Input: the scripts of the program. Output: hooks, one per trigger. Invariant: a trigger is on one table.
import { factsOf } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { everywhere } from "../questions.js";
import { AUDIT_RECORD } from "../sinks/ownEffects.js";
import type { StoreHook } from "./storeHooks.js";

interface TriggerPart {
  /** Table of a trigger, or name of a function. */
  name: string;
  /** Of a function: none. */
  events?: readonly string[];
  runs: string;
  records: boolean;
}

export function triggerHooks(ctx: FlowContext): StoreHook[] {
  const parts = everywhere(ctx, "triggers", (file) => partsIn(ctx, file));
  const recording = new Set(parts.flatMap((part) => (part.events || !part.records ? [] : [part.name.toLowerCase()])));
  return parts.flatMap(({ name, events, runs, records }): StoreHook[] =>
    events && (records || recording.has(runs.toLowerCase()))
      ? [{ subject: name.toLowerCase(), event: "", plugin: "", statements: events }]
      : [],
  );
}

function partsIn({ p }: FlowContext, file: number): TriggerPart[] {
  const { language, records } = factsOf(p, file);
  if (language !== "sql") return [];
  return records.flatMap(({ kind, name, annotations }): TriggerPart[] => {
    const [act] = annotations;
    if (kind !== "sql-act" || !act || !/^trigger/.test(act.name)) return [];
    const note = (of: string) => annotations.find((a) => a.name === of)?.args ?? [];
    const isRecorded = note("into").some((table) => AUDIT_RECORD.test(table) || HISTORY.test(table));
    const events = act.name === "trigger" ? { events: note("events") } : {};
    return [{ name, ...events, runs: note("runs")[0] ?? "", records: isRecorded }];
  });
}
/** What was, kept beside what is. */
const HISTORY = /_(history|hist|log|journal|versions?|trail)$|^history_/i;

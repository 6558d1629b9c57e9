// Writes of personal data outside endpoints that leave no record, although another function of the project records its
// changes of the same table or collection: services that are called by what cannot be seen, scripts, libraries.
// Input: the store sinks of the program. Output: one place per function. Invariant: a function with callers is theirs.
import { tokenise } from "../../classify/tokens.js";
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { wordsOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { nameOf } from "../../link/names.js";
import { factsOf } from "../../link/program.js";
import type { Arrival, ArrivalSite } from "../sinks/arrivals.js";
import { AUDIT_RECORD } from "../sinks/ownEffects.js";
import { membersSet } from "../stores/savedRecords.js";
import { subjectOf } from "../stores/subjects.js";
import { type WriteAct, writeActAt } from "../stores/writeActs.js";
import { callableKey } from "../walk/callers.js";
import { isAround } from "../walk/controlPaths.js";
import { outside, type Step, stepAt } from "../ways/climbing.js";
import { blocksThat, bodyHas, callHas, type EffectContext, isItself } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { type ChangingCall, fieldData, isQuestion } from "./changes.js";

export interface UnlikeChange {
  step: Step;
  /** Table, collection or entity, in lower case. */
  subject: string;
  /** Nothing where something is deleted of which only the name is known. */
  data: FindingData[];
  spelled: string;
  act: WriteAct;
  /** Something is recorded in the function, though not on every way. */
  partial: boolean;
}

const MAX_OUT = 6;
export const ONCE = /(^|[/._-])(seeds?|seeders?|fixtures?|mocks?|migrations?|samples?|demo)([/._-]|$)/i;

/**
 * What arrives at the store sinks of one file, and what other calls of it change or take away, where nothing records it; whether others do is
 * for the caller to ask.
 */
export function unlikeChanges(
  e: EffectContext,
  sites: readonly ArrivalSite[],
  changing: readonly (ChangingCall & { file: number })[],
  handlers: Handlers,
): UnlikeChange[] {
  const written = sites.flatMap(({ use, file, call, arrivals }): (ChangingCall & { file: number })[] =>
    // Wrappers are left to their callers' own writes.
    file !== use.file || call !== use.call || isQuestion(e, use)
      ? []
      : [
          {
            file,
            call,
            spelled: use.spelled,
            act: writeActAt(e.ctx, file, call, use.spelled),
            data: dataOf(e, file, arrivals),
          },
        ],
  );
  const others = changing.filter(({ file, call, act }) => !isByClock(e, file, call, act === "delete"));
  return [...written, ...others].flatMap(({ file, call, spelled, act, data }): UnlikeChange[] => {
    const at = e.ctx.p.files[file]!;
    if (at.pathClass !== "source" || ONCE.test(at.path) || (data.length === 0 && act !== "delete")) return [];
    const subject = subjectOf(e, file, call);
    if (subject === "" || isItself(e, file, call, "audit")) return [];
    const step = stepAt(e.ctx, file, call);
    if (step.callable === 0 || !isRoot(e, step, handlers)) return [];
    const isRecorded = withEnclosing(e, step).some((at) => {
      const fact = factsOf(e.ctx.p, at.file).callables[at.callable]!;
      return isAround(fact, at.block, blocksThat(e, at, "audit"));
    });
    if (isRecorded || tellsALog(e, step)) return [];
    return [{ step, subject, data, spelled, act, partial: bodyHas(e, step, "audit") }];
  });
}

/** `sendDbEventLog({ action, docIds })`: a log of another kind, which may say who did it, too. */
export function tellsALog(e: EffectContext, { file, callable }: Step): boolean {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  return callables[callable]!.calls.some((call) => OTHER_LOG.test(wordsOf(nameOf(e.ctx.p, file, nodes.a[call]!))));
}
const OTHER_LOG =
  /(^| )(db|event|events|activity|activities|change|changes|operation|action|history) (log|logs|trail|journal|history)( |$)|^(log|record|track) (activity|activities|change|changes|operation|action|history)( |$)/;

/** What a job deletes or blanks when its time has come, nobody decided; other changes of a job somebody did. */
export function isByClock(e: EffectContext, file: number, call: number, removes: boolean): boolean {
  const { callables, records } = factsOf(e.ctx.p, file);
  const names: string[] = [];
  const decorators: string[] = [];
  for (let at = stepAt(e.ctx, file, call).callable; at > 0; at = callables[at]!.parent) {
    const { name, owner, annotations } = callables[at]!;
    names.push(...tokenise(name), ...tokenise(records[owner]?.name ?? ""));
    decorators.push(...annotations.flatMap((annotation) => tokenise(annotation.name)));
  }
  if (names.some((word) => BY_CLOCK.test(word))) return true;
  if (!removes && !names.some((word) => BLANKS.test(word))) return false;
  return [...names, ...decorators, ...tokenise(e.ctx.p.files[file]!.path)].some((word) => IN_JOBS.test(word));
}
const BY_CLOCK = /^(purges?|retention|cleanup|expired?|expiry|prune|sweep|housekeeping|teardown)$/;
const BLANKS = /^(anonymi[sz](e|ed|er|ation)|pseudonymi[sz](e|ed|ation)|erase|erasure|scrub|forget|redact)$/;
const IN_JOBS = /^(purges?|retention|cleanup|expired?|expiry|prune|sweep|cron|jobs?|scheduled?r?|housekeeping)$/;

const WRITES =
  /^(create|insert|update|upsert|save|delete|del|remove|destroy|replace|soft(delete|remove)|native(insert|update|delete)|findBy\w*And|findOneAnd|bulk|set$|values$|query$|execute$)/i;

/** Tables and collections that functions of a file write which record what they do. */
export function recordedSubjects(e: EffectContext, file: number): string[] {
  const { facts, pathClass } = e.ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  return facts.callables.flatMap((fact) => {
    const written = fact.calls
      .filter((call) => WRITES.test(nameOf(e.ctx.p, file, facts.nodes.a[call]!)))
      .map((call) => subjectOf(e, file, call))
      .filter((subject) => subject !== "" && !AUDIT_RECORD.test(subject));
    return written.length > 0 && fact.calls.some((call) => callHas(e, file, call, "audit")) ? written : [];
  });
}

/** Nothing of the project runs it, or what does is no better known. */
function isRoot(e: EffectContext, step: Step, handlers: Handlers): boolean {
  let at: Step = step;
  for (let hops = 0; hops < MAX_OUT; hops++) {
    if (handlers.of(callableKey(at.file, at.callable))) return false;
    const outer = outside(e.ctx, e.callers, at);
    if (outer.length === 0) return true;
    // A callback runs where it is given; a function with callers is judged in them.
    const inside = outer.find((o) => encloses(e, o, at));
    if (!inside) return false;
    at = inside;
  }
  return false;
}

/** The place, and those in the functions around it at which its function is given away: `transaction(async (tx) => …)`. */
function withEnclosing(e: EffectContext, step: Step): Step[] {
  const found = [step];
  for (let hops = 0; hops < MAX_OUT; hops++) {
    const at = found[hops]!;
    const inside = outside(e.ctx, e.callers, at).find((o) => encloses(e, o, at));
    if (!inside) break;
    found.push(inside);
  }
  return found;
}

function encloses(e: EffectContext, outer: Step, inner: Step): boolean {
  if (outer.file !== inner.file) return false;
  return factsOf(e.ctx.p, inner.file).callables[inner.callable]!.parent === outer.callable;
}

/** Known to be about a person where its sibling is recorded: the name of the column or member is enough. */
function dataOf(e: EffectContext, file: number, arrivals: readonly Arrival[]): FindingData[] {
  return arrivals
    .flatMap((a): FindingData[] => {
      const set = membersSet(e.ctx, file, a);
      if (set) return set.flatMap((field) => fieldData(e, field));
      return a.item.inferred ? [] : [{ ...a.item.classification, label: a.item.label }];
    })
    .filter((c) => c.confidence >= MEDIUM_CONFIDENCE && !/^credential\./.test(c.dataType));
}

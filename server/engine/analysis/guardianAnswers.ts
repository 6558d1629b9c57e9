// Endpoints that take up a child, or a person of any age, and what on the way asks for a guardian or for the age. Input: the
// changes of the program. Output: one answer per endpoint that creates such a record. Invariant: any word of it in a file
// on the way counts; what is checked is not looked into.
import { matches, wordsOf } from "../classify/words.js";
import type { FindingData } from "../diagnostics/finding.js";
import type { Change } from "../flow/changes.js";
import { factsOf } from "../link/program.js";
import { resolveType, unwrap } from "../link/types.js";
import type { ObligationAnswer } from "./answers.js";
import { changesOf } from "./changesOf.js";
import type { FlowIndex } from "./flowAnswers.js";
import { atEndpoint } from "./handedAnswers.js";
import { wayOf } from "./lookupAnswers.js";
import type { ObligationRequest } from "./requests.js";
import { saysIn, speaksOf } from "./speaksOf.js";

/** Regular expressions; but for data types on words parted by blanks. */
export interface GuardianTerms {
  /** Data types of children only; names of data and records that are a child's, where their types are of `about`. */
  childTypes: string;
  children: string;
  about: string;
  /** Data types that tell the age, and names of records of persons whose age nobody can take for granted. */
  birthTypes: string;
  persons: string;
  /** What speaks of a guardian, of a consent, of a parent, of an age. */
  guardians: string;
  consents: string;
  parents: string;
  ages: string;
  /** Routes and handlers that other systems call, or that only fill a database. */
  machines: string;
}

export function guardianAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: GuardianTerms,
): ObligationAnswer[] {
  const says = saysIn(index, [terms.guardians, terms.consents, terms.parents, terms.ages]);
  return changesOf(index, 2).flatMap((change): ObligationAnswer[] => {
    if (!isCreated(change) || matches(terms.machines, wordsAt(index, change))) return [];
    const child = childData(change, terms);
    const isNamed = child.length > 0;
    const data = isNamed ? child : birthData(change, terms);
    if (data.length === 0) return [];
    const said = filesOnWay(index, change).map(says);
    const [guardian, consent, parent, age] = [0, 1, 2, 3].map((i) => said.some((one) => one[i]));
    // Whoever knows of guardians elsewhere may have asked for one before.
    const isDone = guardian || consent || (!isNamed && (parent || age || speaksOf(index, terms.guardians)));
    const out = { endpoint: change.endpoint, data: [], masked: [], many: false, places: [] };
    return [
      {
        ...atEndpoint(index, request, out, data),
        exempt: false,
        status: isDone ? "done" : "missing",
        subject: change.spelled,
        minor: { isNamed, hasParent: parent === true },
        trace: wayOf(index.ctx.p, change.steps),
      },
    ];
  });
}

/** Saving says neither: what it is sent to by tells whether something is added. */
function isCreated({ act, endpoint: { verb, route } }: Change): boolean {
  if (act === "create") return true;
  return (act === "write" || act === "upsert") && verb === "POST" && !/[:[{]/.test(route);
}

function childData({ data, write }: Change, terms: GuardianTerms): FindingData[] {
  const isOfChild = matches(terms.children, wordsOf(write.subject));
  return data.filter(({ dataType, label, confidence }) => {
    if (confidence < SURE) return false;
    if (matches(terms.childTypes, dataType)) return true;
    return matches(terms.about, dataType) && (isOfChild || matches(terms.children, wordsOf(label)));
  });
}

function birthData({ data, write }: Change, terms: GuardianTerms): FindingData[] {
  const birth = data.filter(({ dataType, confidence }) => confidence >= SURE && matches(terms.birthTypes, dataType));
  const owners = birth.map(({ label }) => label.split(".")[0]!);
  return [write.subject, ...owners].some((name) => matches(terms.persons, wordsOf(name))) ? birth : [];
}
const SURE = 0.6;

function wordsAt({ ctx: { p } }: FlowIndex, { endpoint }: Change): string {
  const { callables } = factsOf(p, endpoint.file);
  return `${wordsOf(endpoint.route)} ${wordsOf(callables[endpoint.callable]!.name)} ${wordsOf(p.files[endpoint.file]!.path)}`;
}

/** Of the functions on the way, of what they call, and of the types of what they are given. */
function filesOnWay({ ctx: { p }, effects }: FlowIndex, { endpoint, steps }: Change): number[] {
  const files = new Set<number>();
  for (const { file, callable } of [endpoint, ...steps]) {
    files.add(file);
    const { calls, params } = factsOf(p, file).callables[callable]!;
    for (const call of calls) {
      const behind = effects.behind(file, call);
      if (behind) files.add(behind.file);
    }
    for (const { type } of params) {
      const one = type < 0 ? undefined : unwrap(resolveType(p, file, type));
      if (one?.k === "record") files.add(one.record.file);
    }
  }
  return [...files];
}

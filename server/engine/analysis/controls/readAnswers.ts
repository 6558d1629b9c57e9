// Reads of persons' records outside endpoints → answers: whether the function leaves an audit record. Only where others that read
// the same, or stand in the same file, do; where the project has no endpoints and no audit at all, every one of them is missing it.
import { compiled, wordsOf } from "../../classify/words.js";
import { type PlainRead, plainReads } from "../../flow/endpoints/plainReads.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { distinct } from "../evidence/changesOf.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest, ReadTrigger } from "../requests/requests.js";

/** `hasAudit`: some code of the project writes an audit record. */
export function readAnswers(
  index: FlowIndex,
  request: ObligationRequest,
  terms: ReadTrigger,
  hasAudit: boolean,
): ObligationAnswer[] {
  const persons = compiled(terms.persons);
  const reads = everywhere(index.ctx, "plain reads", (file) => plainReads(index.effects, file, index.handlers)).filter(
    ({ data, subject }) => data.some(({ tier }) => tier >= terms.minTier) || persons.test(wordsOf(subject)),
  );
  const bySubject = new Map<string, { done: number; total: number }>();
  const recordedIn = new Set<number>();
  for (const { subject, audited, step } of reads) {
    const count = bySubject.get(plain(subject)) ?? { done: 0, total: 0 };
    bySubject.set(plain(subject), { done: count.done + Number(audited), total: count.total + 1 });
    if (audited) recordedIn.add(step.file);
  }
  const alone = !hasAudit && index.handlers.files().length === 0;
  return reads.flatMap((read) => {
    const siblings = bySubject.get(plain(read.subject))!;
    const isLike = siblings.done > 0 || recordedIn.has(read.step.file);
    if (!read.audited && (!read.isRoot || !(isLike || alone))) return [];
    return [answerOf(index, request, read, siblings, hasAudit)];
  });
}

/** "Customers" and "customer" are the same. */
function plain(subject: string): string {
  return subject.toLowerCase().replace(/_/g, "").replace(/s$/, "");
}

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: ObligationRequest,
  { step, data, many, audited, subject }: PlainRead,
  siblings: ObligationAnswer["siblings"],
  mechanism: boolean,
): ObligationAnswer {
  const file = p.files[step.file]!;
  const { nodes } = factsOf(p, step.file);
  const [start, end] = [nodes.start[step.call]!, nodes.end[step.call]!];
  const symbol = symbolPath(p, step.file, start);
  return {
    kind: "obligation",
    request,
    at: { file: file.path, start, end },
    place: symbol.replaceAll(">", "."),
    data: distinct(data),
    many,
    status: audited ? "done" : "missing",
    by: "",
    exempt: false,
    siblings,
    mechanism,
    subject,
    trace: [],
    pathClass: file.pathClass,
    symbol,
    form: `${symbol}|read ${subject}`,
  };
}

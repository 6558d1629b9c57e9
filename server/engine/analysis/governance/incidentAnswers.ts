// What the evidence says of incidents: whether a record is complete once it can be, and whether the authority was told in
// time. Which laws give how many hours, the request says.
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { dayAfter, dayReached, hoursBetween } from "./days.js";
import {
  type Governed,
  member,
  type Point,
  placeOf,
  pointAnswer,
  recordPlace,
  recordsOf,
  type Said,
  textAt,
  textsIn,
} from "./governed.js";

type Request = Extract<GovernanceRequest, { about: "incidents" }>;

export function incidentAnswers(g: Governed, request: Request): GovernanceAnswer[] {
  return recordsOf(g, "incidents", "detectedAt").flatMap((record) =>
    [completeness(g, request, record), ...deadlines(g, request, record)].map((p) => pointAnswer(request, g, p)),
  );
}

function idOf({ node }: Said): string {
  return textAt(node, "id") ?? "";
}

function isWaived({ node }: Said, whom: string): boolean {
  return textsIn(member(node, "notRequired")).includes(whom);
}

/** What is not known on the first day is known after a while. */
function completeness(g: Governed, request: Request, record: Said): Point {
  const { node } = record;
  const settled = dayAfter(textAt(node, "detectedAt")!.slice(0, 10), request.settled);
  const missing = [
    ...(member(node, "reportedAt") ? [] : ["reportedAt"]),
    ...(member(node, "regulatorNotifiedAt") || isWaived(record, "regulator") ? [] : ["regulatorNotifiedAt"]),
    ...(member(node, "customersNotifiedAt") || isWaived(record, "customers") ? [] : ["customersNotifiedAt"]),
    ...(member(node, "rootCause") ? [] : ["rootCause"]),
    ...(member(node, "measures")?.items?.length ? [] : ["measures"]),
  ];
  const isOpen = settled >= g.today;
  return {
    at: recordPlace(record),
    what: "incomplete",
    status: missing.length === 0 ? "passed" : isOpen ? "unknown" : "failed",
    subject: `incidents.${idOf(record)}`,
    params: { id: idOf(record), names: missing.join(", "), due: settled },
    more: { since: settled },
  };
}

/** The shortest that applies. */
function deadlines(g: Governed, request: Request, record: Said): Point[] {
  if (textAt(record.node, "type") !== "leak" || isWaived(record, "regulator")) return [];
  const own = textsIn(member(record.node, "jurisdictions"));
  const regions = own.length > 0 ? own : textsIn(member(g.root, "jurisdictions"));
  const [deadline] = request.deadlines.filter((d) => regions.includes(d.region)).sort((a, b) => a.hours - b.hours);
  if (!deadline) return [];
  const detected = textAt(record.node, "detectedAt")!;
  const notified = textAt(record.node, "regulatorNotifiedAt");
  const taken = hoursBetween(detected, notified ?? g.today);
  const isLate = taken > deadline.hours;
  const node = member(record.node, "regulatorNotifiedAt");
  return [
    {
      at: node ? placeOf({ file: record.file, node }) : recordPlace(record),
      what: notified === undefined ? "untold" : "late",
      status: isLate ? "failed" : "passed",
      subject: `incidents.${idOf(record)}.deadline`,
      params: { id: idOf(record), hours: String(deadline.hours), taken: String(Math.floor(taken)), law: deadline.law },
      more: notified === undefined ? { since: dayReached(detected, deadline.hours) } : {},
    },
  ];
}

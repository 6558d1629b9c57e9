// What the policy says of the parts of its management: whether they are there, who answers for them, when they were reviewed.
import type { SaidNode } from "../../facts/types.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { dayAfter } from "./days.js";
import {
  type Governed,
  governancePlace,
  member,
  periodOf,
  placeOf,
  pointAnswer,
  recordPlace,
  textAt,
} from "./governed.js";
import { ownerOf, ownOwner } from "./owners.js";

type Request<A extends GovernanceRequest["about"]> = Extract<GovernanceRequest, { about: A }>;

export function sectionAnswers(g: Governed, request: Request<"sections">): GovernanceAnswer[] {
  const sections = member(g.governance, "sections");
  const nodeOf = (name: string): SaidNode | undefined => {
    const register = request.registers.includes(name) ? member(g.root, name) : undefined;
    return member(sections, name) ?? (register?.items?.length ? register : undefined);
  };
  const missing = request.required.filter((name) => !nodeOf(name));
  return request.required.map((name): GovernanceAnswer => {
    const node = nodeOf(name);
    const subject = `governance.sections.${name}`;
    if (node)
      return pointAnswer(request, g, {
        at: placeOf({ file: g.file, node }),
        what: "missing",
        status: "passed",
        subject,
      });
    const at = sections ? placeOf({ file: g.file, node: sections }) : governancePlace(g);
    const said = missing.length === 1 ? "one" : "many";
    return pointAnswer(request, g, {
      at,
      what: said,
      status: "failed",
      subject: name === missing[0] ? "governance.sections" : subject,
      params: { names: missing.join(", "), count: String(missing.length) },
      more: name === missing[0] ? { lacks: ["governance", "sections", name] } : { isTold: true },
    });
  });
}

/** Sections, recipients and numbers that somebody answers for. */
export function ownerAnswers(g: Governed, request: Request<"owners">): GovernanceAnswer[] {
  const answer = (what: string, name: string, node: SaidNode, subject: string, isOwned: boolean) =>
    pointAnswer(request, g, {
      at: node.key ? placeOf({ file: g.file, node }) : recordPlace({ file: g.file, node }),
      what,
      status: isOwned ? "passed" : "failed",
      subject,
      params: { name },
    });
  const sections = member(g.governance, "sections")?.members ?? [];
  const recipients = member(g.root, "recipients")?.items ?? [];
  const kpis = member(g.governance, "kpis")?.members ?? [];
  return [
    ...sections.map(({ name, node }) =>
      answer("section", name, node, `governance.sections.${name}`, ownerOf(g, [name]) !== undefined),
    ),
    ...recipients.map((node) => {
      const name = textAt(node, "name") ?? "";
      return answer("recipient", name, node, `recipients.${name}`, ownOwner(g, node, ["recipients"]) !== undefined);
    }),
    ...kpis.map(({ name, node }) =>
      answer("kpi", name, node, `governance.kpis.${name}`, ownOwner(g, node, [name, "metrics"]) !== undefined),
    ),
  ];
}

export function reviewAnswers(g: Governed, request: Request<"reviews">): GovernanceAnswer[] {
  return (member(g.governance, "sections")?.members ?? []).map(({ name, node }) => {
    const subject = `governance.sections.${name}`;
    const last = member(node, "lastReviewed");
    const on = textAt(node, "lastReviewed");
    const file = g.file;
    if (!last || on === undefined)
      return pointAnswer(request, g, {
        at: placeOf({ file, node }),
        what: "never",
        status: "failed",
        subject,
        params: { name },
      });
    const due = dayAfter(on, periodOf(g, name, request.periods[name] ?? request.usual));
    return pointAnswer(request, g, {
      at: recordPlace({ file, node: { ...node, members: [{ name: "lastReviewed", node: last }] } }),
      what: "overdue",
      status: due < g.today ? "failed" : "passed",
      subject,
      params: { name, on, due },
      more: { since: due },
    });
  });
}

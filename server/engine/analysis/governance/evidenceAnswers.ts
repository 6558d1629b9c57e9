// What the evidence shows of what is done again and again: trainings, reviews of permissions, drills, scans, checks. The last
// record of each kind counts; where there is none, the finding stands at the list, or at the policy that takes governance up.
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import { dayAfter } from "./days.js";
import {
  type Governed,
  listPlace,
  member,
  numberAt,
  type Point,
  periodOf,
  placeOf,
  pointAnswer,
  recordPlace,
  recordsOf,
  type Said,
  textAt,
} from "./governed.js";

type Request<A extends GovernanceRequest["about"]> = Extract<GovernanceRequest, { about: A }>;

/** The last of each kind. */
function lastBy(records: readonly Said[], key: string): Map<string, Said> {
  return new Map(records.map((r) => [textAt(r.node, key) ?? "", r]));
}

interface Asked {
  list: string;
  subject: string;
  period: string;
  params?: Record<string, string>;
  /** Where the policy asks for it by itself. */
  at?: Said | undefined;
}

/** None, too long ago, or recent: then what else is to be said of it. */
function recency(g: Governed, last: Said | undefined, asked: Asked, further: (last: Said, on: string) => Point): Point {
  const { list, subject, period, params = {} } = asked;
  if (!last)
    return {
      at: asked.at ? placeOf(asked.at) : listPlace(g, list),
      what: "none",
      status: g.isWhole ? "failed" : "unknown",
      subject,
      params,
    };
  const on = textAt(last.node, "on")!;
  const due = dayAfter(on, period);
  if (due >= g.today) return further(last, on);
  const isSure = g.isWhole ? "failed" : "unknown";
  return {
    at: recordPlace(last),
    what: "overdue",
    status: isSure,
    subject,
    params: { ...params, on, due },
    more: { since: due },
  };
}

export function trainingAnswers(g: Governed, request: Request<"trainings">): GovernanceAnswer[] {
  const period = periodOf(g, "training", request.period);
  const target = numberAt(g.governance, "kpis", "training-coverage", "atLeast") ?? request.target;
  const groups = lastBy(recordsOf(g, "trainings"), "department");
  const points = (groups.size > 0 ? [...groups] : [["", undefined] as const]).map(([department, last]) => {
    const subject = department === "" ? "trainings" : `trainings.${department}`;
    const asked = { list: "trainings", subject, period };
    return recency(g, last, asked, (record, on) => {
      const headcount = numberAt(record.node, "headcount")!;
      const trained = numberAt(record.node, "trained")!;
      const isLow = trained * 100 < target * headcount;
      const coverage = headcount === 0 ? 100 : Math.floor((1000 * trained) / headcount) / 10;
      return {
        at: recordPlace(record),
        what: department === "" ? "low" : "lowIn",
        status: isLow ? "failed" : "passed",
        subject,
        params: {
          on,
          department,
          coverage: String(coverage),
          target: String(target),
          missing: String(headcount - trained),
        },
      };
    });
  });
  return points.map((point) => pointAnswer(request, g, point));
}

export function accessReviewAnswers(g: Governed, request: Request<"access-reviews">): GovernanceAnswer[] {
  return accessReviewPoints(g, request.period).map((point) => pointAnswer(request, g, point));
}

/** One per system. */
export function accessReviewPoints(g: Governed, usual: string): Point[] {
  const period = periodOf(g, "access-reviews", usual);
  const last = lastBy(recordsOf(g, "accessReviews"), "system");
  const named = (member(g.governance, "systems")?.items ?? []).flatMap((node) =>
    typeof node.value === "string" ? [{ name: node.value, at: { file: g.file, node } }] : [],
  );
  const others = [...last.keys()].filter((name) => !named.some((n) => n.name === name));
  const systems: { name: string; at?: Said }[] = [...named, ...others.map((name) => ({ name }))];
  if (systems.length === 0) {
    const none: Point = {
      at: listPlace(g, "accessReviews"),
      what: "nothing",
      status: g.isWhole ? "failed" : "unknown",
      subject: "accessReviews",
    };
    return [none];
  }
  return systems.map(({ name, at }) => {
    const subject = `accessReviews.${name}`;
    const asked = { list: "accessReviews", subject, period, params: { system: name }, at };
    return recency(g, last.get(name), asked, (record) => ({
      at: recordPlace(record),
      what: "overdue",
      status: "passed",
      subject,
    }));
  });
}

export function drillAnswers(g: Governed, request: Request<"drills">): GovernanceAnswer[] {
  const last = recordsOf(g, "drills").at(-1);
  const asked = { list: "drills", subject: "drills", period: periodOf(g, "drills", request.period) };
  const point = recency(g, last, asked, (record, on) => {
    const findings = numberAt(record.node, "findings");
    const followUp = textAt(record.node, "followUpBy");
    const isOpen = (findings ?? 0) > 0 && !member(record.node, "followedUpOn");
    const what =
      findings === undefined
        ? "unevaluated"
        : !isOpen
          ? "done"
          : followUp === undefined
            ? "noFollowUp"
            : "followUpOverdue";
    const failed = what !== "done" && !(what === "followUpOverdue" && followUp! >= g.today);
    return {
      at: recordPlace(record),
      what,
      status: failed ? "failed" : "passed",
      subject: "drills",
      params: { on, findings: String(findings ?? 0), due: followUp ?? "" },
      more: what === "followUpOverdue" ? { since: followUp! } : {},
    };
  });
  return [pointAnswer(request, g, point)];
}

export function scanAnswers(g: Governed, request: Request<"scans">): GovernanceAnswer[] {
  const last = lastBy(recordsOf(g, "scans"), "kind");
  const points = Object.entries(request.periods).flatMap(([kind, usual]): Point[] => {
    const subject = `scans.${kind}`;
    const asked = { list: "scans", subject, period: periodOf(g, `${kind}-scans`, usual), params: { kind } };
    const recent = recency(g, last.get(kind), asked, (record) => ({
      at: recordPlace(record),
      what: "overdue",
      status: "passed",
      subject,
    }));
    const record = last.get(kind);
    return [recent, ...(record ? openFindings(g, record, kind, periodOf(g, "fixes", request.mending)) : [])];
  });
  return points.map((point) => pointAnswer(request, g, point));
}

/** High findings that nobody has mended for longer than allowed. */
function openFindings(g: Governed, record: Said, kind: string, period: string): Point[] {
  const count = numberAt(record.node, "openHigh");
  const oldest = textAt(record.node, "oldestOpen");
  if (count === undefined || oldest === undefined) return [];
  const due = dayAfter(oldest, period);
  const node = member(record.node, "openHigh")!;
  return [
    {
      at: placeOf({ file: record.file, node }),
      what: "open",
      status: count > 0 && due < g.today ? "failed" : "passed",
      subject: `scans.${kind}.openHigh`,
      params: { kind, count: String(count), oldest, due },
      more: { since: due },
    },
  ];
}

export function complianceCheckAnswers(g: Governed, request: Request<"compliance-checks">): GovernanceAnswer[] {
  const last = lastBy(recordsOf(g, "complianceChecks"), "kind");
  return Object.entries(request.periods).map(([kind, usual]) => {
    const subject = `complianceChecks.${kind}`;
    const asked = { list: "complianceChecks", subject, period: periodOf(g, `${kind}s`, usual), params: { kind } };
    const point = recency(g, last.get(kind), asked, (record, on) => ({
      at: recordPlace(record),
      what: "unsigned",
      status: member(record.node, "signedBy") ? "passed" : "failed",
      subject,
      params: { kind, on },
    }));
    return pointAnswer(request, g, point);
  });
}

// What a policy declares once and for all: how incidents are handled, where misconduct is reported, what customers are told.
// A document that is named is looked for among the analysed files; only where its folder is analysed is it known to be gone.
import type { SaidNode } from "../../facts/types.js";
import type { Program } from "../../link/program.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import {
  below,
  folderOf,
  type Governed,
  governancePlace,
  isIn,
  member,
  type Point,
  placeOf,
  pointAnswer,
  textAt,
} from "./governed.js";

type Request<A extends GovernanceRequest["about"]> = Extract<GovernanceRequest, { about: A }>;

/** Files that are read as text, whatever is in them. */
const READ = /\.(md|markdown|txt|adoc|rst|html?)$/i;

function isGone(p: Program, g: Governed, node: SaidNode | undefined): boolean {
  const path = typeof node?.value === "string" ? node.value.replace(/^\.\//, "").replace(/#.*$/, "") : "";
  if (!g.isCovered || !READ.test(path) || /^([a-z]+:|\/|\.\.)/i.test(path)) return false;
  const file = below(g.folder, path);
  if (p.byPath.has(file)) return false;
  const folder = folderOf(file);
  return folder === "" || p.files.some((f) => isIn(f.path, folder));
}

const RUNBOOK = [["team"], ["runbook"], ["templates", "authority"], ["templates", "customers"]];

export function runbookAnswers(p: Program, g: Governed, request: Request<"runbook">): GovernanceAnswer[] {
  const incident = member(g.governance, "incident");
  const at = incident ? placeOf({ file: g.file, node: incident }) : governancePlace(g);
  const missing = RUNBOOK.filter((path) => !member(incident, ...path)).map((path) => path.join("."));
  const points = RUNBOOK.flatMap((path): Point[] => {
    const name = path.join(".");
    const node = member(incident, ...path);
    const subject = `governance.incident.${name}`;
    if (node) {
      const status = isGone(p, g, node) ? "failed" : "passed";
      return [
        {
          at: placeOf({ file: g.file, node }),
          what: "gone",
          status,
          subject,
          params: { name, path: String(node.value ?? "") },
        },
      ];
    }
    return [
      {
        at,
        what: incident ? "missing" : "none",
        status: "failed",
        subject: name === missing[0] ? "governance.incident" : subject,
        params: { names: missing.join(", ") },
        ...(name === missing[0] ? {} : { more: { isTold: true } }),
      },
    ];
  });
  return points.map((point) => pointAnswer(request, g, point));
}

export function integrityAnswers(p: Program, g: Governed, request: Request<"integrity">): GovernanceAnswer[] {
  const integrity = member(g.governance, "integrity");
  const channel = member(integrity, "reportingChannel");
  const at = integrity ? placeOf({ file: g.file, node: integrity }) : governancePlace(g);
  const protection = member(integrity, "protection");
  const point = (what: string, isFine: boolean, place = at): Point => ({
    at: place,
    what,
    status: isFine ? "passed" : "failed",
    subject: `governance.integrity.${what}`,
    params: { path: String(protection?.value ?? "") },
  });
  const points = !channel
    ? [point("none", false)]
    : [
        point("none", true),
        point("named", member(integrity, "anonymous")?.value === true),
        protection
          ? point("gone", !isGone(p, g, protection), placeOf({ file: g.file, node: protection }))
          : point("unprotected", false),
      ];
  return points.map((one) => pointAnswer(request, g, one));
}

export function disclosureAnswers(p: Program, g: Governed, request: Request<"disclosure">): GovernanceAnswer[] {
  const disclosure = member(g.governance, "disclosure");
  const page = member(disclosure, "page");
  const at = disclosure ? placeOf({ file: g.file, node: disclosure }) : governancePlace(g);
  const updated = textAt(disclosure, "updated");
  const [changed] = ["recipients", "purposes"]
    .flatMap((name) => {
      const day = textAt(g.governance, "sections", name, "changed");
      return day === undefined || day > g.today ? [] : [{ name, day }];
    })
    .sort((a, b) => (a.day > b.day ? -1 : 1));
  const subject = "governance.disclosure";
  const point = (what: string, isFine: boolean, params: Record<string, string> = {}, place = at): Point => ({
    at: place,
    what,
    status: isFine ? "passed" : "failed",
    subject: `${subject}.${what}`,
    params,
    more: what === "stale" && changed ? { since: changed.day } : {},
  });
  if (!page) return [pointAnswer(request, g, point("none", false))];
  const isStale = updated !== undefined && changed !== undefined && updated < changed.day;
  const points = [
    point("gone", !isGone(p, g, page), { path: String(page.value ?? "") }, placeOf({ file: g.file, node: page })),
    updated !== undefined && member(disclosure, "version")
      ? point("stale", !isStale, { updated, name: changed?.name ?? "", changed: changed?.day ?? "" })
      : point("undated", false),
  ];
  return points.map((one) => pointAnswer(request, g, one));
}

// Folders that a policy governs, with the evidence beside it. Input: the policies and files of evidence among the analysed
// files. Output: what they say, by place. Invariant: a file that is not as it should be says nothing, and what it might have
// said is unknown.
import { EVIDENCE_FOLDER } from "../../config/governanceSchema.js";
import type { Location } from "../../diagnostics/finding.js";
import { type AnalysedFile, headOf } from "../../facts/analysedFile.js";
import type { SaidNode } from "../../facts/types.js";
import type { Program } from "../../link/program.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";

export interface Governed {
  /** "" for the root. */
  folder: string;
  file: string;
  root: SaidNode;
  /** Of a policy that has taken it up. */
  governance: SaidNode | undefined;
  evidence: readonly { file: string; root: SaidNode }[];
  /** All evidence there is was read, as far as it is as it should be. */
  isWhole: boolean;
  /** All files of the folder are analysed. */
  isCovered: boolean;
  today: string;
  pathClass: "source" | "test" | "sample";
}

/** A record of evidence, or a part of the policy. */
export interface Said {
  file: string;
  node: SaidNode;
}

export interface GovernedInput {
  files: readonly AnalysedFile[];
  /** Folders of which all files are analysed; "" is the root. */
  covered: readonly string[];
  today: string;
}

export function governedFolders(p: Program, { files, covered, today }: GovernedInput): Governed[] {
  const told = files.flatMap((file) => {
    const { governance } = headOf(file);
    return governance ? [{ file: file.path, ...governance }] : [];
  });
  return told.flatMap(({ file, kind, root }): Governed[] => {
    const pathClass = p.files[p.byPath.get(file)!]!.pathClass;
    if (kind !== "policy" || !root || pathClass === "test") return [];
    const folder = folderOf(file);
    const governance = member(root, "governance");
    const beside = evidenceFolder(folder, root);
    const evidence = told.filter((t) => t.kind === "evidence" && isIn(t.file, beside));
    const isCovered = covered.some((c) => isIn(file, c));
    return [
      {
        folder,
        file,
        root,
        governance,
        evidence: evidence.flatMap((e) => (e.root ? [{ file: e.file, root: e.root }] : [])),
        isWhole: evidence.every((e) => e.root) && covered.some((c) => isIn(`${beside}/`, c)),
        isCovered,
        today: textAt(governance, "asOf") ?? today,
        pathClass,
      },
    ];
  });
}

/** Mistakes in policies and in the evidence that one of them has taken up; those of the root's own policy are told before. */
export function governanceMistakes(files: readonly AnalysedFile[]) {
  const told = files.flatMap((file) => {
    const { governance } = headOf(file);
    return governance ? [{ file: file.path, ...governance }] : [];
  });
  const folders = told.flatMap(({ file, kind, root }) =>
    kind === "policy" && root && member(root, "governance") ? [evidenceFolder(folderOf(file), root)] : [],
  );
  return told.flatMap(({ file, kind, mistakes }) =>
    (kind === "policy" ? folderOf(file) !== "" : folders.some((folder) => isIn(file, folder)))
      ? mistakes.map((m) => ({ file, ...m }))
      : [],
  );
}

function evidenceFolder(folder: string, root: SaidNode): string {
  return below(folder, textAt(member(root, "governance"), "evidence") ?? EVIDENCE_FOLDER);
}

/** A path as the policy writes it, from the root. */
export function below(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

export function isIn(file: string, folder: string): boolean {
  return folder === "" || file.startsWith(`${folder}/`);
}

export function member(node: SaidNode | undefined, ...path: string[]): SaidNode | undefined {
  let at = node;
  for (const name of path) at = at?.members?.find((m) => m.name === name)?.node;
  return at;
}

/** Undefined for a text that facts may not hold, too. */
export function textAt(node: SaidNode | undefined, ...path: string[]): string | undefined {
  const value = member(node, ...path)?.value;
  return typeof value === "string" ? value : undefined;
}

export function numberAt(node: SaidNode | undefined, ...path: string[]): number | undefined {
  const value = member(node, ...path)?.value;
  return typeof value === "number" ? value : undefined;
}

export function textsIn(node: SaidNode | undefined): string[] {
  return (node?.items ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** Records of evidence of a kind, of the past, oldest first. */
export function recordsOf(g: Governed, list: string, day = "on"): Said[] {
  const all = g.evidence.flatMap(({ file, root }) =>
    (member(root, list)?.items ?? []).map((node): Said => ({ file, node })),
  );
  const dayOf = ({ node }: Said) => (textAt(node, day) ?? "").slice(0, 10);
  return all
    .filter((r) => dayOf(r) <= g.today)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** What the policy says of how often, else what is usual. */
export function periodOf(g: Governed, name: string, usual: string): string {
  return textAt(g.root, "reviews", name) ?? usual;
}

/** Where something is said to be missing: the name of the member, else the value. */
export function placeOf(said: Said): Location {
  const { start, end } = said.node.key ?? said.node;
  return { file: said.file, start, end };
}

/** A record without a name of its own is shown by its first member. */
export function recordPlace({ file, node }: Said): Location {
  const first = node.members?.[0]?.node;
  return first ? { file, start: first.key!.start, end: first.end } : placeOf({ file, node });
}

export interface Point {
  at: Location;
  what: string;
  status: GovernanceAnswer["status"];
  /** What it is about, as the fingerprint and suppressions know it: "governance.sections.training". */
  subject: string;
  params?: Record<string, string>;
  more?: Partial<Pick<GovernanceAnswer, "isTold" | "trace" | "gate" | "lacks" | "since">>;
}

export function pointAnswer(request: GovernanceRequest, { pathClass }: Pick<Governed, "pathClass">, point: Point) {
  const { at, what, status, subject, params = {}, more } = point;
  const answer: GovernanceAnswer = {
    kind: "governance",
    request,
    at,
    what,
    status,
    params,
    trace: [],
    evidence: [],
    pathClass,
    symbol: subject,
    form: `${what}|${subject}`,
    ...more,
  };
  return answer;
}

/** The `governance` member of the policy itself. */
export function governancePlace(g: Governed): Location {
  return placeOf({ file: g.file, node: g.governance! });
}

/** What stands for a list of which there is no record: its key in a file of evidence, else the policy. */
export function listPlace(g: Governed, list: string): Location {
  for (const { file, root } of g.evidence) {
    const node = member(root, list);
    if (node) return placeOf({ file, node });
  }
  return governancePlace(g);
}

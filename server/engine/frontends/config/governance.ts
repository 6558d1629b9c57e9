// A policy and files of evidence, told by their names: JSON as any other, and beside that what they say, with the place of
// each value, as far as facts may hold it, or what is wrong with it. Invariant: a text that may be anybody's data is only
// said to be there.
import type { Node } from "jsonc-parser";
import { minimatch } from "minimatch";
import { EVIDENCE_FOLDER, evidenceSchema } from "../../config/governanceSchema.js";
import { policySchema, type RawPolicy } from "../../config/policySchema.js";
import { readJsonc } from "../../config/readJsonc.js";
import { keptKey, keptString } from "../../facts/textGate.js";
import type { GovernanceFact, SaidNode } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import type { ExtractInput, Frontend } from "../frontend.js";

/** Dates and times are nobody's data, whatever validators see in digits. */
const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.Z+-]{5,24})?$/;

const SCHEMAS = { policy: policySchema, evidence: evidenceSchema } as const;

const INCLUDE: Record<GovernanceFact["kind"], readonly string[]> = {
  policy: ["goodfaith.policy.jsonc", "goodfaith.policy.json"],
  evidence: [
    "{evidence,training,access-reviews,drills,scans,compliance-checks,incidents,kpi}{,-[0-9][0-9][0-9][0-9]}.{json,jsonc}",
  ],
};

/** Those of the files that are evidence for the policy of the root; undefined where it has not taken governance up. */
export function evidenceAmong({ governance }: RawPolicy, files: readonly string[]): string[] | undefined {
  if (!governance) return undefined;
  const folder = `${governance.evidence ?? EVIDENCE_FOLDER}/`;
  const isEvidence = (file: string) =>
    INCLUDE.evidence.some((name) => minimatch(file.slice(file.lastIndexOf("/") + 1), name, { nocase: true }));
  return files.filter((file) => file.startsWith(folder) && isEvidence(file)).sort();
}

export function createGovernanceFrontend(json: Frontend, kind: GovernanceFact["kind"]): Frontend {
  return {
    ...json,
    version: `${json.version} ${kind} 1`,
    include: INCLUDE[kind],
    extract: (input) => ({ ...json.extract(input), governance: governanceIn(input, kind) }),
  };
}

function governanceIn(input: ExtractInput, kind: GovernanceFact["kind"]): GovernanceFact {
  const { fileName, text } = input;
  if (text.length > LIMITS.governance.length) return { kind, mistakes: [tooLarge()] };
  const { value, tree, problems } = readJsonc({ file: fileName, text }, SCHEMAS[kind]);
  if (!value || !tree) {
    const mistakes = problems.map(({ line, column, id, params }) => ({ line, column, id, params }));
    return { kind, mistakes: mistakes.slice(0, LIMITS.governance.mistakes) };
  }
  const left = { values: LIMITS.governance.values };
  const root = saidBy(input, tree, undefined, left);
  return left.values < 0 ? { kind, mistakes: [tooLarge()] } : { kind, root, mistakes: [] };
}

function tooLarge(): GovernanceFact["mistakes"][number] {
  return { line: 1, column: 1, id: "unreadable", params: {} };
}

/** As deep as the schema, which has been checked. */
function saidBy(input: ExtractInput, node: Node, key: Node | undefined, left: { values: number }): SaidNode {
  left.values--;
  const said: SaidNode = { start: node.offset, end: node.offset + node.length };
  if (key) said.key = { start: key.offset, end: key.offset + key.length };
  if (left.values < 0) return said;
  if (node.type === "object")
    said.members = (node.children ?? []).flatMap(({ children }) => {
      const [name, value] = children ?? [];
      const kept = name && keptKey(String(name.value), input);
      return name && value && kept !== undefined ? [{ name: kept, node: saidBy(input, value, name, left) }] : [];
    });
  else if (node.type === "array") said.items = (node.children ?? []).map((n) => saidBy(input, n, undefined, left));
  else if (node.type === "string") {
    const text = String(node.value);
    const kept = DATE.test(text) ? text : keptString(text, "", input);
    if (kept !== undefined) said.value = kept;
  } else if (node.type === "number" || node.type === "boolean") said.value = node.value as number | boolean;
  return said;
}

// Which law codes belong to which jurisdiction. A finding names the laws of the project's own only.
import type { Region, Rule } from "../server/engine/api.js";

/** By what a code starts with. */
const LAWS: readonly [prefix: string, regions: readonly Region[]][] = [
  ["PIPL", ["cn"]],
  ["CSL", ["cn"]],
  ["NFRA24", ["cn"]],
  ["JR171", ["cn"]],
  ["NDR", ["cn"]],
  ["DSL", ["cn"]],
  ["GBT", ["cn"]],
  ["GM", ["cn"]],
  ["INS", ["cn"]],
  ["HK", ["hk"]],
  ["TW", ["tw"]],
  ["GDPR", ["eu"]],
  ["HIPAA", ["us", "us-ny"]],
  ["GLBA", ["us", "us-ny"]],
  ["NAIC", ["us", "us-ny"]],
  ["NYDFS", ["us-ny"]],
];

/** The rules with the laws of these jurisdictions; all laws without any. */
export function withLawsOf(rules: readonly Rule[], regions: readonly Region[] | undefined): readonly Rule[] {
  if (regions === undefined) return rules;
  const applies = (law: string) =>
    LAWS.find(([prefix]) => law.startsWith(prefix))?.[1].some((region) => regions.includes(region)) ?? true;
  return rules.map((rule) => ({ ...rule, meta: { ...rule.meta, laws: rule.meta.laws.filter(applies) } }));
}

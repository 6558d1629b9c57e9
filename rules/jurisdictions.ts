// Which law codes belong to which jurisdiction. A finding names the laws of the project's own only.
import type { Region, Rule } from "../server/engine/api.js";
import { lawFamilyOf } from "./laws.js";

/** The rules with the laws of these jurisdictions; all laws without any. */
export function withLawsOf(rules: readonly Rule[], regions: readonly Region[] | undefined): readonly Rule[] {
  if (regions === undefined) return rules;
  const applies = (law: string) => lawFamilyOf(law)?.regions.some((region) => regions.includes(region)) ?? true;
  return rules.map((rule) => ({ ...rule, meta: { ...rule.meta, laws: rule.meta.laws.filter(applies) } }));
}

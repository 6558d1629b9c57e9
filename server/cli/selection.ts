// Which rules run and which findings are kept, by --only and --skip.
import { rules as shipped } from "../../rules/index.js";
import { type Finding, nearest, type Rule } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { shippedDataTypes } from "../report/api.js";
import type { Terminal } from "./terminal.js";

export interface Selection {
  rules: Rule[];
  keeps(finding: Finding): boolean;
}

/** --only and --skip by rule id, group letter, data type or data category. @throws UsageError for an unknown name. */
export function selectionOf(flags: { only: readonly string[]; skip: readonly string[] }, { say }: Terminal): Selection {
  const types = shippedDataTypes();
  const categories = new Set(types.map((t) => t.category));
  const known = [
    ...shipped.map((r) => r.meta.id),
    ...shipped.map((r) => r.meta.group),
    ...types.map((t) => t.id),
    ...categories,
  ];
  for (const name of [...flags.only, ...flags.skip]) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new UsageError(`${say("unknownRule", { name })}${near ? say("didYouMean", { name: near }) : ""}`);
  }
  const isRule = (name: string) => shipped.some((r) => r.meta.id === name || r.meta.group === name);
  const onlyRules = flags.only.filter(isRule);
  const onlyTypes = flags.only.filter((n) => !isRule(n));
  const matches = (rule: Rule, names: readonly string[]) =>
    names.includes(rule.meta.id) || names.includes(rule.meta.group);
  const about = (f: Finding, names: readonly string[]) =>
    f.data.some((d) => names.includes(d.dataType) || names.includes(d.dataType.split(".")[0]!));
  const allAbout = (f: Finding, names: readonly string[]) =>
    f.data.length > 0 && f.data.every((d) => names.includes(d.dataType) || names.includes(d.dataType.split(".")[0]!));
  return {
    rules: shipped.filter((r) => (onlyRules.length === 0 || matches(r, onlyRules)) && !matches(r, flags.skip)),
    keeps: (f) => (onlyTypes.length === 0 || about(f, onlyTypes)) && !allAbout(f, flags.skip),
  };
}

// Severity and options of a rule at a place: presets, the root configuration, overrides, then the nearest nested file.
import type { Severity } from "../diagnostics/finding.js";
import type { Override, ProjectConfig } from "./project.js";
import type { RawRules } from "./schema.js";

export interface RuleSetting {
  /** Undefined: the rule decides. */
  severity: Severity | "off" | undefined;
  /** Least tier of data. */
  minTier: number;
  /** Data types passed over: "contact.email", "contact.*". */
  ignore: readonly string[];
}

export interface RuleSettings {
  at(file: string, rule: string): RuleSetting;
  /** The rule is off wherever a file may be. */
  isOff(rule: string): boolean;
}

/** A configuration below the root one: severity and options only. */
export interface NestedConfig {
  /** Relative to the root. */
  file: string;
  directory: string;
  rules: RawRules;
  overrides: readonly Override[];
  /** True: the root's rules come first ("extends": "//"). */
  keepsRoot: boolean;
}

const DEFAULT: RuleSetting = { severity: undefined, minTier: 0, ignore: [] };

export const DEFAULT_SETTINGS: RuleSettings = { at: () => DEFAULT, isOff: () => false };

export function createSettings(root: ProjectConfig, nested: readonly NestedConfig[] = []): RuleSettings {
  const inner = [...nested].sort((a, b) => b.directory.length - a.directory.length);
  const byFile = new Map<string, (rule: string) => RuleSetting>();
  const forFile = (file: string) => {
    const own = inner.find((n) => file.startsWith(`${n.directory}/`));
    const maps: RawRules[] = [];
    if (!own || own.keepsRoot) maps.push(root.rules, ...matching(root.overrides, file));
    if (own) maps.push(own.rules, ...matching(own.overrides, file));
    const known = new Map<string, RuleSetting>();
    return (rule: string) => {
      const made = known.get(rule) ?? maps.reduce((setting, map) => read(map, rule, setting), DEFAULT);
      known.set(rule, made);
      return made;
    };
  };
  return {
    at(file, rule) {
      const reader = byFile.get(file) ?? forFile(file);
      byFile.set(file, reader);
      return reader(rule);
    },
    isOff(rule) {
      const isSaid = (map: RawRules) => map[rule] !== undefined || map["*"] !== undefined;
      const isOffBy = (map: RawRules) => read(map, rule, DEFAULT).severity === "off";
      const parts = [root, ...inner].flatMap(({ overrides }) => overrides.map((o) => o.rules));
      const own = inner.map((n) => n.rules);
      return (
        isOffBy(root.rules) &&
        inner.every((n) => n.keepsRoot || isOffBy(n.rules)) &&
        [...own, ...parts].every((map) => !isSaid(map) || isOffBy(map))
      );
    },
  };
}

function matching(overrides: readonly Override[], file: string): RawRules[] {
  return overrides.filter((o) => o.globs.some((g) => g.matches(file))).map((o) => o.rules);
}

/** A severity alone keeps the options; "*" is for rules that the same map does not name. */
function read(map: RawRules, rule: string, before: RuleSetting): RuleSetting {
  const raw = map[rule] ?? map["*"];
  if (raw === undefined) return before;
  if (typeof raw === "string") return { ...before, severity: raw as Severity | "off" };
  const [severity, options] = raw;
  return {
    severity: severity as Severity | "off",
    minTier: options.minTier ?? before.minTier,
    ignore: options.ignore ?? before.ignore,
  };
}

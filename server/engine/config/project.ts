// The configuration of a project: the root file with what it extends, merged. Lists grow, maps take the later value,
// the rest is replaced. Globs stay bound to the directory of the file that holds them, places to that file.
import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { ClassificationTerms } from "../analysis/data/classifiedAnswers.js";
import type { SuppressionEntry } from "../analysis/suppressionTerms.js";
import type { Region } from "../classify/types.js";
import type { Location, Severity } from "../diagnostics/finding.js";
import { isNamedBy } from "../diagnostics/fingerprint.js";
import type { DeclaredFunction } from "../link/declared.js";
import { createGlob, type Glob } from "./globs.js";
import { isOfType } from "./patterns.js";
import { NO_POLICY, type Policy } from "./policy.js";
import type { RawConfig, RawDataType, RawEntry, RawRules } from "./schema.js";

/** One checked file. */
export interface ConfigLayer {
  /** Relative to the root; "goodfaith:strict" for a preset. */
  file: string;
  /** Directory of the file, "" for the root. */
  directory: string;
  value: RawConfig;
  tree: Node;
}

export interface Override {
  globs: readonly Glob[];
  rules: RawRules;
}

export interface ProjectConfig {
  /** Files that it was read from, the last one first asked. */
  layers: readonly ConfigLayer[];
  files: { include: readonly Glob[]; exclude: readonly Glob[]; maxSize: number | undefined };
  regions: readonly Region[] | undefined;
  dataTypes: ReadonlyMap<string, RawDataType | "off">;
  functions: readonly DeclaredFunction[];
  domains: readonly string[];
  classification: ClassificationTerms;
  rules: RawRules;
  overrides: readonly Override[];
  suppressions: {
    minReasonLength: number | undefined;
    maxDays: number | undefined;
    requireUntilFor: readonly Severity[];
    requireByFor: readonly Severity[];
    entries: readonly SuppressionEntry[];
  };
  baseline: { file: string | undefined; reviewWithinDays: number | undefined };
  policy: Policy;
  /** All that the policy says, for keys of caches. */
  policyText: string;
  ci: { failOn: Severity | undefined; newOnly: boolean | undefined; requireComplete: boolean | undefined };
}

/** Later layers win. */
export function mergeLayers(layers: readonly ConfigLayer[]): ProjectConfig {
  const last = <T>(pick: (value: RawConfig) => T | undefined): T | undefined =>
    layers.reduceRight<T | undefined>((found, layer) => found ?? pick(layer.value), undefined);
  const each = <T>(pick: (layer: ConfigLayer) => readonly T[]): T[] => layers.flatMap(pick);
  const globsOf = (layer: ConfigLayer, list: readonly string[] | undefined) =>
    (list ?? []).map((glob) => createGlob(glob, layer.directory));
  const including = layers.filter((l) => l.value.files?.include);
  return {
    layers,
    files: {
      // Each list narrows by itself; the nearest one says what is analysed.
      include: including.slice(-1).flatMap((l) => globsOf(l, l.value.files?.include)),
      exclude: each((l) => globsOf(l, l.value.files?.exclude)),
      maxSize: bytesOf(last((v) => v.files?.maxSize)),
    },
    regions: last((v) => v.regions),
    dataTypes: new Map(each((l) => Object.entries(l.value.dataTypes ?? {}))),
    functions: each(declaredFunctions),
    domains: [...new Set(each((l) => l.value.domains ?? []))],
    classification: {
      required: last((v) => v.classification?.required) ?? false,
      checkTiers: last((v) => v.classification?.checkTiers) ?? false,
    },
    rules: Object.assign({}, ...layers.map((l) => l.value.rules ?? {})) as RawRules,
    overrides: each((l) => (l.value.overrides ?? []).map(({ files, rules }) => ({ globs: globsOf(l, files), rules }))),
    suppressions: {
      minReasonLength: last((v) => v.suppressions?.minReasonLength),
      maxDays: last((v) => v.suppressions?.maxDays),
      requireUntilFor: (last((v) => v.suppressions?.requireUntilFor) ?? []) as Severity[],
      requireByFor: (last((v) => v.suppressions?.requireByFor) ?? []) as Severity[],
      entries: each((l) => (l.value.suppressions?.entries ?? []).map((raw, i) => entryOf(l, raw, i))),
    },
    baseline: {
      file: last((v) => v.baseline?.file),
      reviewWithinDays: last((v) => v.baseline?.reviewWithinDays),
    },
    policy: NO_POLICY,
    policyText: "",
    ci: {
      failOn: last((v) => v.ci?.failOn) as Severity | undefined,
      newOnly: last((v) => v.ci?.newOnly),
      requireComplete: last((v) => v.ci?.requireComplete),
    },
  };
}

/** Patterns of the root file that match none of the analysed files: a misspelt one does nothing, unseen. */
export function idlePatterns({ layers }: ProjectConfig, paths: readonly string[]): { at: Location; glob: string }[] {
  const root = layers.at(-1);
  if (!root) return [];
  const { overrides = [], files } = root.value;
  const lists: [path: (string | number)[], globs: readonly string[]][] = [
    [["files", "include"], files?.include ?? []],
    ...overrides.map((o, i): [(string | number)[], readonly string[]] => [["overrides", i, "files"], o.files]),
  ];
  return lists.flatMap(([path, globs]) =>
    globs.flatMap((glob, i) => {
      const { matches } = createGlob(glob, root.directory);
      return paths.some(matches) ? [] : [{ at: placeIn(root, [...path, i]), glob }];
    }),
  );
}

/** Bytes of "2MiB". */
export function bytesOf(size: string | number | undefined): number | undefined {
  if (size === undefined || typeof size === "number") return size;
  const unit = { B: 1, KiB: 1024, MiB: 1024 * 1024 }[size.replace(/[\d\s]/g, "") as "B" | "KiB" | "MiB"];
  return Number.parseInt(size, 10) * unit;
}

/** Range of what a path in the file leads to; the start of the file for a preset. */
export function placeIn(layer: ConfigLayer, path: (string | number)[]): Location {
  const node = findNodeAtLocation(layer.tree, path) ?? layer.tree;
  return { file: layer.file, start: node.offset, end: node.offset + node.length };
}

function declaredFunctions(layer: ConfigLayer): DeclaredFunction[] {
  const { sanitizers = [], sinks = [], functions = {} } = layer.value;
  const named = (item: { function: string; module?: string | undefined }, path: (string | number)[]) => ({
    at: placeIn(layer, [...path, "function"]),
    function: item.function,
    module: item.module === undefined ? undefined : moduleFrom(layer.directory, item.module),
  });
  return [
    ...sanitizers.map((s, i) => ({
      ...named(s, ["sanitizers", i]),
      meaning: { kind: "sanitizer" as const, sanitizer: s.kind },
    })),
    ...sinks.map((s, i) => ({
      ...named(s, ["sinks", i]),
      meaning: { kind: "sink" as const, sink: s.kind, recipient: s.recipient, arguments: s.arguments },
    })),
    ...(["audit", "consent", "authorization"] as const).flatMap((effect) =>
      (functions[effect] ?? []).map((f, i) => ({
        ...named(f, ["functions", effect, i]),
        meaning: { kind: "effect" as const, effect },
      })),
    ),
  ];
}

/** A relative path from the root ("./src/mask"); specifiers stay as they are. */
function moduleFrom(directory: string, module: string): string {
  if (!/^\.{1,2}\//.test(module)) return module;
  const parts = directory === "" ? [] : directory.split("/");
  for (const part of module.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return `./${parts.join("/")}`;
}

function entryOf(layer: ConfigLayer, raw: RawEntry, index: number): SuppressionEntry {
  const globs = raw.files?.map((glob) => createGlob(glob, layer.directory));
  const { dataTypes, keyPath, fingerprint } = raw;
  return {
    at: placeIn(layer, ["suppressions", "entries", index]),
    rule: raw.rule,
    reason: raw.reason,
    ...(raw.owner === undefined ? {} : { owner: raw.owner }),
    ...(raw.until === undefined ? {} : { until: raw.until }),
    matches: (finding) =>
      (globs === undefined || globs.some((g) => g.matches(finding.file))) &&
      (dataTypes === undefined ||
        (finding.dataTypes.length > 0 &&
          finding.dataTypes.every((type) => dataTypes.some((pattern) => isOfType(type, pattern))))) &&
      (keyPath === undefined || finding.keyPath === keyPath) &&
      (fingerprint === undefined || isAbout(finding.fingerprint, fingerprint)),
  };
}

/** Without a number, an entry speaks of all equal findings. */
function isAbout(fingerprint: string, named: string): boolean {
  return named.includes("-") ? isNamedBy(fingerprint, named) : fingerprint.startsWith(named);
}

// The configuration of a project from its files: the root one with all that it extends, and those of directories below.
// Every mistake is collected; what a mistaken file says does not count.
import { posix } from "node:path";
import { satisfies, validRange } from "semver";
import {
  type CheckedNames,
  type ConfigLayer,
  type ConfigProblem,
  checkLayer,
  checkPolicy,
  configSchema,
  createGlob,
  createPolicy,
  mergeLayers,
  type NestedConfig,
  NO_POLICY,
  type Override,
  type ProjectConfig,
  policySchema,
  readJsonc,
  type SettingsText,
  teller,
} from "../engine/api.js";
import { configsIn, POLICY_NAMES, readSettings } from "./findConfigs.js";

export interface ConfigContent {
  names: CheckedNames;
  /** Texts of presets by name, without "goodfaith:". */
  presets: ReadonlyMap<string, string>;
  /** Of this program. */
  version: string;
}

export interface LoadedConfig {
  config: ProjectConfig;
  problems: ConfigProblem[];
  /** The root file, if there is one. */
  file: string | undefined;
}

const PRESET = "goodfaith:";

interface Loading {
  root: string;
  content: ConfigContent;
  schema: ReturnType<typeof configSchema>;
  problems: ConfigProblem[];
}

/**
 * The root configuration. `file` names one instead of the usual names; `lookup` false and no file: an empty one.
 */
export function loadRootConfig(
  root: string,
  content: ConfigContent,
  options: { file?: string; lookup: boolean },
): LoadedConfig {
  const l = loading(root, content);
  const source = sourceOf(l, options);
  const policy = options.lookup ? loadPolicy(l) : NONE;
  if (!source) return { config: { ...mergeLayers([]), ...policy }, problems: l.problems, file: undefined };
  const layers = layersOf(l, source, []);
  const texts = new Map<string, string>();
  const own = layers.flatMap(({ layer, text }) => {
    texts.set(layer.file, text);
    return Object.keys(layer.value.dataTypes ?? {}).filter((id) => !content.names.dataTypes.includes(id));
  });
  for (const { layer } of layers)
    l.problems.push(...checkLayer(layer, texts.get(layer.file)!, content.names, own, false));
  const config = { ...mergeLayers(layers.map((x) => x.layer)), ...policy };
  return { config, problems: l.problems, file: source.file };
}

const NONE = { policy: NO_POLICY, policyText: "" };

function loadPolicy(l: Loading): Pick<ProjectConfig, "policy" | "policyText"> {
  const source = only(
    l,
    POLICY_NAMES.flatMap((file) => {
      const text = readSettings(l.root, file);
      return text === undefined ? [] : [{ file, text }];
    }),
  );
  if (!source) return NONE;
  const { value, tree, problems } = readJsonc(source, policySchema);
  l.problems.push(...problems);
  if (!value || !tree) return NONE;
  l.problems.push(...checkPolicy(source.file, source.text, value, tree, l.content.names.dataTypes));
  return { policy: createPolicy(value), policyText: JSON.stringify(value) };
}

function loading(root: string, content: ConfigContent): Loading {
  return { root, content, schema: configSchema(content.names), problems: [] };
}

function sourceOf(l: Loading, { file, lookup }: { file?: string; lookup: boolean }): SettingsText | undefined {
  if (file !== undefined) {
    const text = readSettings(l.root, file);
    if (text === undefined) problemAtStart(l, file, "unreadable", {});
    return text === undefined ? undefined : { file, text };
  }
  return lookup ? only(l, configsIn(l.root, "")) : undefined;
}

/** Two in one directory: nobody could tell which counts. */
function only(l: Loading, found: readonly SettingsText[]): SettingsText | undefined {
  const [first, second] = found;
  if (second) problemAtStart(l, second.file, "twoConfigs", { other: first!.file });
  return first;
}

function problemAtStart(l: Loading, file: string, id: ConfigProblem["id"], params: Record<string, string>): void {
  l.problems.push({ file, line: 1, column: 1, id, params });
}

interface Loaded {
  layer: ConfigLayer;
  text: string;
}

/** What a file extends, then the file itself. `above`: files that are being read. */
function layersOf(l: Loading, source: SettingsText, above: readonly string[], nested = false): Loaded[] {
  const settings = readJsonc(source, l.schema);
  l.problems.push(...settings.problems);
  if (!settings.value || !settings.tree) return [];
  const directory = source.file.startsWith(PRESET) ? "" : parent(source.file);
  const layer: ConfigLayer = { file: source.file, directory, value: settings.value, tree: settings.tree };
  const tell = teller(source.file, source.text, l.problems);
  checkVersion(l, layer, tell);
  const list = layer.value.extends === undefined ? [] : [layer.value.extends].flat();
  const before = list.flatMap((name) => {
    const offset = layer.tree.offset;
    if (name === "//") {
      if (!nested) tell("notHere", offset, { key: '"extends": "//"' });
      return [];
    }
    const next = extended(l, name, directory);
    if (!next) {
      tell("extendsMissing", offset, { name });
      return [];
    }
    if (next.file === source.file || above.includes(next.file)) {
      tell("extendsCycle", offset, { name });
      return [];
    }
    return layersOf(l, next, [...above, source.file], nested);
  });
  return [...before, { layer, text: source.text }];
}

function checkVersion(l: Loading, { value, tree }: ConfigLayer, tell: ReturnType<typeof teller>): void {
  const range = value.requiredVersion;
  if (range === undefined) return;
  if (validRange(range) === null) tell("wrongFormat", tree.offset, { key: "requiredVersion", expected: "^1.0.0" });
  else if (!satisfies(l.content.version, range, { includePrerelease: true }))
    tell("version", tree.offset, { wanted: range, version: l.content.version });
}

function parent(file: string): string {
  const directory = posix.dirname(file);
  // What lies outside speaks about the root.
  return directory === "." || directory.startsWith("..") || posix.isAbsolute(directory) ? "" : directory;
}

/** A preset, or a file below the root; addresses and packages are neither. */
function extended(l: Loading, name: string, directory: string): SettingsText | undefined {
  if (name.startsWith(PRESET)) {
    const text = l.content.presets.get(name.slice(PRESET.length));
    return text === undefined ? undefined : { file: name, text };
  }
  const file = posix.normalize(posix.join(directory, name));
  if (!/\.jsonc?$/.test(file) || file.startsWith("../") || file.startsWith("/")) return undefined;
  const text = readSettings(l.root, file);
  return text === undefined ? undefined : { file, text };
}

/** Configurations below the root, of the directories that hold analysed files and those above them. */
export function loadNestedConfigs(
  root: string,
  content: ConfigContent,
  paths: Iterable<string>,
): { nested: NestedConfig[]; problems: ConfigProblem[] } {
  const l = loading(root, content);
  const directories = new Set<string>();
  for (const path of paths) {
    for (let at = parent(path); at !== "" && !directories.has(at); at = parent(at)) directories.add(at);
  }
  const nested: NestedConfig[] = [];
  for (const directory of [...directories].sort()) {
    const source = only(l, configsIn(root, directory));
    if (!source) continue;
    const layers = layersOf(l, source, [], true);
    for (const { layer, text } of layers) l.problems.push(...checkLayer(layer, text, content.names, [], true));
    const list = layers.flatMap(({ layer }) => [layer.value.extends ?? []].flat());
    nested.push({
      file: source.file,
      directory,
      rules: Object.assign({}, ...layers.map(({ layer }) => layer.value.rules ?? {})),
      overrides: layers.flatMap(({ layer }) => overridesOf(layer)),
      keepsRoot: list.includes("//"),
    });
  }
  return { nested, problems: l.problems };
}

function overridesOf(layer: ConfigLayer): Override[] {
  return (layer.value.overrides ?? []).map(({ files, rules }) => ({
    globs: files.map((glob) => createGlob(glob, layer.directory)),
    rules,
  }));
}

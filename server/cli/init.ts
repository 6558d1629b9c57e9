// `goodfaith init`: looks at the project and writes a configuration that already fits. Nothing is asked, nothing that is
// there is overwritten.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { presets } from "../../rules/index.js";
import { type Helper, projectHelpers } from "../engine/api.js";
import { CONFIG_NAMES, findRoot, UsageError } from "../node/api.js";
import { contentFor, createSession } from "../project/api.js";
import { safe } from "../report/api.js";
import { choose } from "./choices.js";
import { CI_NAMES, ciFile } from "./ciTemplates.js";
import { initialConfig } from "./initialConfig.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";

export interface InitFlags extends CommonFlags {
  preset?: string;
  ci?: string;
  dryRun?: boolean;
  force?: boolean;
}

/** Helpers of one meaning that a first configuration names; more would be noise. */
const MOST_HELPERS = 12;

/** @throws UsageError when there is a configuration already. */
export async function init(flags: InitFlags, version: string): Promise<void> {
  const terminal = terminalFor(flags);
  const { say } = terminal;
  const preset = flags.preset === undefined ? undefined : choose(flags.preset, [...presets.keys()], "--preset", say);
  const ci = flags.ci === undefined ? undefined : choose(flags.ci, CI_NAMES, "--ci", say);
  const root = findRoot(process.cwd(), []);
  const file = join(root, CONFIG_NAMES[0]);
  const there = CONFIG_NAMES.find((name) => existsSync(join(root, name)));
  if (there && !flags.force) throw new UsageError(say("initExists", { file: safe(there) }));
  const seen = await look(root, version);
  const choice = preset ?? seen.region;
  const text = initialConfig({ ...seen, preset: choice, schema: schemaOf(root) }, say);
  tell(seen, choice, terminal);
  if (flags.dryRun) {
    process.stdout.write(`\n${text}`);
    return;
  }
  write(root, file, text, terminal);
  if (ci) {
    const { file: pipeline, text: steps } = ciFile(ci, version, say);
    write(root, join(root, pipeline), steps, terminal, flags.force === true);
  }
  process.stdout.write(`${say("initNext")}\n`);
}

/** Where editors find the schema, if the project has this package. */
function schemaOf(root: string): string | undefined {
  return existsSync(join(root, "node_modules/goodfaith/schema.json"))
    ? "./node_modules/goodfaith/schema.json"
    : undefined;
}

export interface Seen {
  files: number;
  /** Recognised by name, by meaning. */
  helpers: Helper[];
  /** Preset of the only jurisdiction whose identifiers the code declares. */
  region: string | undefined;
  /** Globs of generated code. */
  generated: string[];
}

async function look(root: string, version: string): Promise<Seen> {
  const session = createSession({ folder: root, version });
  const snapshot = await session.run({ cancelled: () => false });
  const facts = snapshot!.files;
  const declarations = snapshot!.declarations();
  const models = contentFor({ dataTypes: new Map(), regions: undefined, functions: [] }).models();
  const helpers = projectHelpers(facts, models);
  const paths = facts.map((f) => f.path);
  return {
    files: paths.length,
    helpers: ["sanitizer", "audit", "consent", "authorization"].flatMap((meaning) =>
      helpers.filter((h) => h.meaning === meaning).slice(0, MOST_HELPERS),
    ),
    region: regionOf(paths.flatMap((p) => declarations.fields(p).map((f) => f.classification.dataType))),
    generated: GENERATED.filter(([sign]) => paths.some((p) => sign.test(p))).map(([, glob]) => glob),
  };
}

const GENERATED: readonly [sign: RegExp, glob: string][] = [
  [/\.gen\.[cm]?tsx?$/, "**/*.gen.{ts,tsx}"],
  [/\.generated\.[cm]?tsx?$/, "**/*.generated.{ts,tsx}"],
  [/(^|\/)(__generated__|generated)\//, "**/{__generated__,generated}/**"],
];

/** Identifiers that only one jurisdiction has. */
const SIGNS: readonly [preset: string, types: readonly string[]][] = [
  ["insurance-cn", ["identity.cn-resident-id", "identity.cn-social-security-no", "identity.uscc"]],
  ["insurance-hk", ["identity.hkid"]],
  ["insurance-tw", ["identity.tw-national-id", "identity.tw-resident-certificate"]],
  ["insurance-us", ["identity.us-ssn", "identity.us-itin"]],
];

/** Declarations from which a jurisdiction is taken for the project's own: its preset leaves the others out. */
const ENOUGH_SIGNS = 3;

function regionOf(types: readonly string[]): string | undefined {
  const found = SIGNS.filter(([, signs]) => types.filter((t) => signs.includes(t)).length >= ENOUGH_SIGNS);
  return found.length === 1 ? found[0]![0] : undefined;
}

function tell(seen: Seen, preset: string | undefined, { say }: Terminal): void {
  const count = (meaning: Helper["meaning"]) => seen.helpers.filter((h) => h.meaning === meaning).length;
  const lines = [
    say("initSaw", { files: seen.files }),
    say("initHelpers", {
      sanitizers: count("sanitizer"),
      audit: count("audit"),
      consent: count("consent"),
      authorization: count("authorization"),
    }),
    say("initPreset", { preset: preset ?? "recommended" }),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function write(root: string, path: string, text: string, { say }: Terminal, replace = true): void {
  const shown = safe(relative(root, path));
  if (!replace && existsSync(path)) {
    process.stdout.write(`${say("initKept", { file: shown })}\n`);
    return;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(say("cannotWrite", { file: shown, reason: (error as NodeJS.ErrnoException).code ?? "?" }));
  }
  process.stdout.write(`${say("initWrote", { file: shown })}\n`);
}

// `goodfaith init`: looks at the project and writes a configuration that already fits, and on request a policy to be filled
// in. Nothing is asked, nothing that is there is overwritten.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { presets, rules } from "../../rules/index.js";
import { type Helper, projectHelpers } from "../engine/api.js";
import { CONFIG_NAMES, findRoot, POLICY_NAMES, UsageError } from "../node/api.js";
import { contentFor, createSession } from "../project/api.js";
import { safe } from "../report/api.js";
import { choose } from "./choices.js";
import { CI_NAMES, ciFile } from "./ciTemplates.js";
import { initialConfig } from "./initialConfig.js";
import { initialPolicy } from "./initialPolicy.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";

export interface InitFlags extends CommonFlags {
  preset?: string;
  ci?: string;
  governance?: boolean;
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
  const keep = there !== undefined && !flags.force;
  // Who has a configuration may take governance up later.
  if (keep && !flags.governance) throw new UsageError(say("initExists", { file: safe(there) }));
  const seen = await look(root, version);
  const choice = preset ?? seen.region;
  const text = initialConfig({ ...seen, preset: choice, schema: schemaOf(root, "schema.json") }, say);
  const policy = policyFor(root, flags.governance === true || isInsurance(preset), choice, say);
  if (!keep) tell(seen, choice, terminal);
  if (flags.dryRun) {
    process.stdout.write(
      [...(keep ? [] : [text]), ...(policy.text === undefined ? [] : [policy.text])].map((t) => `\n${t}`).join(""),
    );
    return;
  }
  if (keep) process.stdout.write(`${say("initKept", { file: safe(there) })}\n`);
  else write(root, file, text, terminal);
  if (ci) {
    const { file: pipeline, text: steps } = ciFile(ci, version, say);
    write(root, join(root, pipeline), steps, terminal, flags.force === true);
  }
  writePolicy(root, policy, isInsurance(choice), terminal);
  process.stdout.write(`${say("initNext")}\n`);
}

/** Where editors find a schema, if the project has this package. */
function schemaOf(root: string, name: string): string | undefined {
  return existsSync(join(root, "node_modules/goodfaith", name)) ? `./node_modules/goodfaith/${name}` : undefined;
}

const INSURANCE = "insurance-";

function isInsurance(preset: string | undefined): boolean {
  return preset?.startsWith(INSURANCE) === true;
}

interface FirstPolicy {
  /** A policy that is there. */
  there: string | undefined;
  isWanted: boolean;
  /** What is written: none where it is not wanted, or there is one. */
  text: string | undefined;
}

/** The wish is explicit: a preset that was only guessed brings no policy, which has much to tell. */
function policyFor(root: string, isWanted: boolean, preset: string | undefined, say: Terminal["say"]): FirstPolicy {
  const there = POLICY_NAMES.find((name) => existsSync(join(root, name)));
  if (!isWanted || there !== undefined) return { there, isWanted, text: undefined };
  const jurisdiction = isInsurance(preset) ? preset!.slice(INSURANCE.length) : undefined;
  const schema = schemaOf(root, "policy.schema.json");
  return { there, isWanted, text: initialPolicy({ schema, jurisdiction, rules }, say) };
}

function writePolicy(root: string, policy: FirstPolicy, isInsurer: boolean, terminal: Terminal): void {
  const { say } = terminal;
  const { there, isWanted, text } = policy;
  if (text !== undefined) {
    write(root, join(root, POLICY_NAMES[0]), text, terminal);
    process.stdout.write(`${say("initPolicyNext", { file: POLICY_NAMES[0] })}\n`);
  } else if (isWanted && there !== undefined) process.stdout.write(`${say("initKept", { file: there })}\n`);
  else if (isInsurer && there === undefined) process.stdout.write(`${say("initPolicyHint")}\n`);
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

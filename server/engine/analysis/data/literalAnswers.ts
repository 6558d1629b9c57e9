// Literal requests of rules → answers: one per secret, at the first place where it stands, before tests and samples.
import { tokenise } from "../../classify/tokens.js";
import { BASIC_CREDENTIALS } from "../../facts/secretFacts.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeFlag, NodeKind, type SecretFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, lookUp, madeOf, putDown } from "../../flow/questions.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { spell } from "../../flow/sinks/sinks.js";
import { constantText } from "../../flow/walk/constantText.js";
import { property } from "../../flow/walk/modelled.js";
import { matchesOf, objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { SecretDetector } from "../../secrets/index.js";
import { valueAt } from "../evidence/givenOptions.js";
import { comparedAmong, holdersOf } from "../evidence/textHolders.js";
import type { Holder, LiteralAnswer } from "../requests/answers.js";
import type { LiteralRequest } from "../requests/requests.js";

/** In files of translations "password" is a label. */
const TRANSLATIONS = /(^|\/)(locales?|lang|languages?|i18n|translations?|l10n)\//i;
/** Files that show which settings there are: what opens a developer's machine only is in force nowhere. */
const EXAMPLE = /[._-](?:example|sample|template|dist)s?(?:\.[a-z]+)?$/i;
/** What a build runs in, databases of its own among it, is made for the run and thrown away after. */
const BUILD =
  /(?:^|\/)(?:\.(?:github|gitea|forgejo)\/(?:workflows|actions)\/|\.(?:circleci|buildkite|woodpecker|semaphore|teamcity)\/|\.?(?:gitlab-ci|travis|drone|woodpecker|cirrus|appveyor|bitbucket-pipelines|azure-pipelines|cloudbuild|buildspec|codefresh|semaphore|wercker|shippable)(?:[._-][\w.-]*)?\.ya?ml$|Jenkinsfile)/i;

export function literalAnswers(
  ctx: FlowContext,
  request: LiteralRequest,
  secrets: SecretDetector,
): readonly LiteralAnswer[] {
  const laidOver = everywhere(ctx, "files laid over containers", (file) => foldersLaidOver(ctx, file));
  putDown(ctx, LAID_OVER, 0, Object.fromEntries(laidOver.map((folder) => [folder, true])));
  const found = everywhere(ctx, "secrets", (file) => secretsIn(ctx, file, secrets));
  return madeOf(found, dataHash(request), () => tellOnce(ctx, request, secrets, found));
}

/** Each secret once, where a program has it rather than a test. */
function tellOnce(
  ctx: FlowContext,
  request: LiteralRequest,
  secrets: SecretDetector,
  found: readonly Secret[],
): LiteralAnswer[] {
  const answers = new Map<string, LiteralAnswer>();
  for (const { file, fact, takenBy, compared, holders, language, symbol } of found) {
    const { path, pathClass } = ctx.p.files[file]!;
    const key = `${fact.provider} ${fact.length} ${fact.checksum16} ${fact.placeholder}`;
    const known = fact.placeholder ? undefined : answers.get(key);
    if (known) known.occurrences++;
    if (known && WEIGHT[known.pathClass] >= WEIGHT[pathClass]) continue;
    answers.set(fact.placeholder ? `${key} ${path} ${fact.start}:${fact.end}` : key, {
      kind: "literal",
      request,
      at: { file: path, start: fact.start, end: fact.end },
      provider: fact.provider,
      providerName: secrets.providerName(fact.provider),
      strength: fact.strength,
      level: fact.level,
      placeholder: fact.placeholder,
      developmentDefault: fact.developmentDefault,
      fallback: fact.fallback,
      boundTo: fact.call >= 0 ? "" : fact.boundTo,
      takenBy,
      compared,
      holders,
      language,
      pathClass,
      occurrences: known?.occurrences ?? 1,
      symbol,
      form: `${fact.provider}|${fact.boundTo}|${fact.length}|${fact.checksum8}`,
    });
  }
  return [...answers.values()];
}

const WEIGHT = { source: 2, sample: 1, test: 0 };

interface Secret {
  file: number;
  fact: SecretFact;
  /** As code spells the call that takes it by position, or "". */
  takenBy: string;
  compared: boolean;
  holders: readonly Holder[];
  language: string;
  symbol: string;
}

function secretsIn(ctx: FlowContext, file: number, secrets: SecretDetector): Secret[] {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  const found: Secret[] = [];
  const seen = new Set<string>();
  const taken = facts.secrets.some(({ call }) => call >= 0) ? takenIn(ctx, file) : NOTHING_TAKEN;
  for (const fact of facts.secrets) {
    // A position that takes a secret is asked only where no name has said it already.
    const place = `${fact.start}:${fact.end}`;
    const isLabel = facts.language !== "typescript" || secrets.isPasswordName(fact.boundTo);
    if (fact.provider === "generic" && isLabel && TRANSLATIONS.test(path)) continue;
    const takenBy = fact.call >= 0 ? takes(ctx, file, fact, taken) : "";
    if (seen.has(place) || takenBy === undefined) continue;
    seen.add(place);
    const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, fact.start) : "";
    // A password in a test opens what the test has made.
    const harmless =
      pathClass === "test"
        ? fact.developmentDefault || (fact.provider === "generic" && secrets.isPasswordName(fact.boundTo))
        : fact.developmentDefault &&
          (OF_TESTS.test(fact.boundTo) || isSeeded(pathClass, fact) || isInForceNowhere(ctx, file, fact));
    const own = harmless ? { ...fact, placeholder: true } : fact;
    found.push({ file, fact: own, takenBy, compared: false, holders: [], language: facts.language, symbol });
  }
  const inCode = facts.language === "typescript" ? found.filter(({ fact }) => !fact.placeholder) : [];
  const ranges = inCode.map(({ fact }) => fact);
  const compared = comparedAmong(ctx, file, ranges);
  for (const [i, holders] of holdersOf(ctx, file, ranges).entries())
    Object.assign(inCode[i]!, { holders, compared: compared.has(ranges[i]!) });
  return found;
}

/** Of a developer's machine, of a build that ends, or shown only. */
function isInForceNowhere(ctx: FlowContext, file: number, fact: SecretFact): boolean {
  const { path } = ctx.p.files[file]!;
  if (factsOf(ctx.p, file).language === "typescript") return !fact.fallback && isShown(ctx, file, fact);
  return EXAMPLE.test(path) || BUILD.test(path) || isOfOneMachine(ctx, file);
}

/**
 * Containers whose every published port is one of this machine alone: `127.0.0.1:5432:5432`. Where another file lays what
 * production has over it, it is the ground of that, too.
 */
function isOfOneMachine(ctx: FlowContext, file: number): boolean {
  const { p } = ctx;
  const { path, facts } = p.files[file]!;
  const [name] = COMPOSE.exec(path) ?? [];
  if (name === undefined) return false;
  const hosts = facts.settings.filter((setting) => HOST.test(setting.path));
  const isOwn = (port: string) =>
    facts.settings.some((one) => one.path === port && LOOPBACK.test(one.value ?? "")) ||
    hosts.some((one) => one.path === `${port}.host_ip` && LOOPBACK.test(one.value ?? ""));
  const ports = facts.settings.filter((setting) => PORT.test(setting.path));
  const folder = path.slice(0, path.length - name.length);
  return (
    ports.length > 0 &&
    ports.every((port) => isOwn(port.path)) &&
    !lookUp<Record<string, true>>(ctx, LAID_OVER, 0)?.[folder]
  );
}

/** The folder of `docker-compose.prod.yml`. */
function foldersLaidOver({ p }: FlowContext, file: number): string[] {
  const { path } = p.files[file]!;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return PRODUCTION.test(name) ? [path.slice(0, path.length - name.length)] : [];
}
const LAID_OVER = "laid over containers";
const COMPOSE = /(?<![^/])(?:docker-)?compose(?:\.(?:override|dev|development|local))?\.ya?ml$/i;
const PRODUCTION = /^(?:docker-)?compose[.-](?:prod|prd|production|live)\.ya?ml$/i;
const PORT = /^services\.[^.]+\.ports\.\d+$/;
const HOST = /^services\.[^.]+\.ports\.\d+\.host_ip$/;
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[?::1\]?)(?::|$)/;
/** `process.env.TEST_DATABASE_URL ?? "postgres://…"` */
const OF_TESTS = /(^|_)(test|tests|testing|e2e)_/i;

/** `process.env.SEED_PASSWORD ?? "…"` in a seed: it opens the made-up persons of that seed, unless it is of who may do more. */
function isSeeded(pathClass: LiteralAnswer["pathClass"], { boundTo }: SecretFact): boolean {
  return pathClass === "sample" && /^seed(ed|er)?_/i.test(boundTo) && !/admin|root|super|owner|operator/i.test(boundTo);
}

/** `const sample = { password: "changeme" }`: the variable says that it shows what a value looks like. */
function isShown(ctx: FlowContext, file: number, fact: SecretFact): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const holds = (node: number) => {
    const at = strip(ctx.p, file, node);
    return nodes.start[at]! <= fact.start && fact.end <= nodes.end[at]!;
  };
  return bindings.some(({ name, versions }) => tokenise(name).some((word) => SHOWN.has(word)) && versions.some(holds));
}
const SHOWN = new Set(["sample", "samples", "example", "examples", "placeholder", "placeholders", "dummy", "mock"]);

/**
 * The call that takes a secret at the fact's argument, or to which what the fact's call makes, or the text itself, is given;
 * "" for credentials that are only encoded; undefined where nothing takes one.
 */
function takes(ctx: FlowContext, file: number, fact: SecretFact, taken: Taken): string | undefined {
  if (fact.boundTo === BASIC_CREDENTIALS) return isEncoded(ctx, file, fact.call) ? "" : undefined;
  if (fact.argument < 0) return taken.get(fact.call);
  const arg = listOf(ctx.p, file, fact.call)[fact.argument];
  const direct = arg === undefined ? undefined : taken.get(strip(ctx.p, file, arg));
  if (direct !== undefined || fact.argument !== 0) return direct;
  return isMadeOfText(ctx, file, fact.call) ? taken.get(fact.call) : undefined;
}

/** By node: the call that takes it, as code spells it. */
type Taken = ReadonlyMap<number, string>;
const NOTHING_TAKEN: Taken = new Map();

/** What stands, there or behind variables and objects of the file, where a call takes a secret. */
function takenIn(ctx: FlowContext, file: number): Taken {
  const { nodes } = factsOf(ctx.p, file);
  const taken = new Map<number, string>();
  for (const call of rowCallsOf(ctx, file).secrets) {
    const callee = strip(ctx.p, file, nodes.a[call]!);
    for (const { row } of matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!))) {
      if (row.kind !== "secret") continue;
      for (const text of row.ports) {
        const given = valueAt(ctx, file, call, parsePort(text)!);
        if (given?.file !== file) continue;
        for (const node of items(ctx, file, behind(ctx, file, given.node)))
          if (!taken.has(node)) taken.set(node, spell(ctx, file, callee));
      }
    }
  }
  return taken;
}

/** Keys in turn are a list, one may stand in for another, and bytes are made of a text: `Buffer.from(env.KEY ?? "…")`. */
function items(ctx: FlowContext, file: number, node: number, depth = 0): readonly number[] {
  const { nodes } = factsOf(ctx.p, file);
  const parts = depth < MAX_MADE ? partsOf(ctx, file, node) : [];
  const isList = nodes.kind[node] === NodeKind.array;
  return [...(isList ? [] : [node]), ...parts.flatMap((part) => items(ctx, file, behind(ctx, file, part), depth + 1))];
}
const MAX_MADE = 3;

function partsOf(ctx: FlowContext, file: number, node: number): readonly number[] {
  const { nodes } = factsOf(ctx.p, file);
  const kind = nodes.kind[node];
  if (kind === NodeKind.array || (kind === NodeKind.join && (nodes.flags[node]! & NodeFlag.expression) !== 0))
    return [...listOf(ctx.p, file, node)];
  return isMadeOfText(ctx, file, node) ? [...listOf(ctx.p, file, node)].slice(0, 1) : [];
}

function isMadeOfText(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const made = nodes.kind[node] === NodeKind.call ? entityOf(ctx.p, file, nodes.a[node]!) : undefined;
  return made?.k === "pkg" && made.path.join(".") === "Buffer.from";
}

/** What a constant variable, or a member of a constant object, was given. */
function behind(ctx: FlowContext, file: number, node: number): number {
  const { nodes, bindings } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < 6; hops++) {
    if (nodes.kind[at] === NodeKind.local) {
      const versions = bindings[nodes.a[at]!]?.versions ?? [];
      if (versions.length !== 1) break;
      at = strip(ctx.p, file, versions[0]!);
    } else if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0) {
      const object = objectBehind(ctx.p, file, nodes.a[at]!, 0);
      const member =
        object?.file === file ? property(ctx, file, object.node, stringAt(ctx.p, file, nodes.b[at]!)) : undefined;
      if (member === undefined) break;
      at = strip(ctx.p, file, member);
    } else break;
  }
  return at;
}

/** `btoa("…")`, `Buffer.from("…").toString("base64")`. */
function isEncoded(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const made = entityOf(ctx.p, file, nodes.a[call]!);
  if (made?.k !== "pkg") return false;
  if (made.path.join(".") !== "Buffer.from") return made.path.join(".") === "btoa";
  return callables.some(({ calls }) =>
    calls.some((other) => {
      const callee = strip(ctx.p, file, nodes.a[other]!);
      if (nodes.kind[callee] !== NodeKind.load || stringAt(ctx.p, file, nodes.b[callee]!) !== "toString") return false;
      const to = listOf(ctx.p, file, other)[0];
      return (
        behind(ctx, file, nodes.a[callee]!) === call && to !== undefined && constantText(ctx, file, to) === "base64"
      );
    }),
  );
}

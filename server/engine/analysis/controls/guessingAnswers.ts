// Guessing requests of rules → answers: endpoints at which somebody can try until it fits, or look persons up by their numbers,
// and whether something counts his calls. Endpoints are found file by file; whether the application limits calls at all is asked
// only where one has nothing of its own.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { protectionOf } from "../../flow/endpoints/gatekeepers.js";
import { type Guessing, guessingIn, limitsOf } from "../../flow/endpoints/guessing.js";
import { everywhere } from "../../flow/questions.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { type ConditionPart, lookupsIn } from "../../flow/stores/lookups.js";
import { callableKey } from "../../flow/walk/callers.js";
import { classifyField } from "../../flow/walk/personal.js";
import { climb } from "../../flow/ways/climbing.js";
import { reached } from "../../flow/ways/reached.js";
import { factsOf, type Program, symbolPath } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { isPublicByPurpose, placeOf } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { isTogether } from "../evidence/scopes.js";
import type { GuessingAnswer } from "../requests/responseAnswers.js";
import type { GuessingRequest } from "../requests/responseRequests.js";

type Placed = Omit<Guessing, "what"> & { file: number; what: GuessingAnswer["what"] };

export function guessingAnswers(index: FlowIndex, request: GuessingRequest): GuessingAnswer[] {
  const { ctx, effects, handlers } = index;
  // Where the rest of the program is not known, nothing is known of what stands before a handler.
  if (ctx.p.outside) return [];
  const terms = dataHash(request);
  const asked = everywhere(ctx, `guessing ${terms}`, (file): Placed[] =>
    guessingIn(effects, handlers, request, file).map((one) => ({ ...one, file })),
  );
  const told = lookedUp(index, request, terms);
  // Whoever is handed the person is told that there is one.
  const isTold = ({ what, file, callable }: Placed) =>
    what === "exists" && told.some((one) => one.file === file && one.callable === callable);
  const all = [...asked.filter((one) => !isTold(one)), ...told];
  const isOpen = ({ limit }: Placed) => limit.by === "";
  if (all.length === 0) return [];
  const limiting = all.some(isOpen)
    ? everywhere(ctx, `limits calls ${terms}`, (file) => limitsIn(ctx.p, request, file))
    : [];
  // Before a route that is a file of its own nothing stands but what it calls, and the one middleware of all.
  const isBeforeFiles = everywhere(ctx, "middlewares of all", (file) => middlewareOfAll(ctx.p, file)).some(
    ({ path, imports }) => imports || limiting.some((one) => one.path === path),
  );
  // A limit that is seen before the handlers of its file is no limit of others.
  const placed = new Set(all.flatMap(({ file, limit }) => (limit.around ? [ctx.p.files[file]!.path] : [])));
  return all.map((one) => {
    if (one.exemptBy !== undefined) return answerOf(index, request, one, "exempt", one.exemptBy);
    const path = ctx.p.files[one.file]!.path;
    // A guard of the whole application would stand before this one, too.
    const beside = all.find(
      (other) => other.file === one.file && other.limit.around && (isOwn(request, one) || other.limit.guard),
    );
    const isElsewhere = limiting.some(
      (other) =>
        other.whole ||
        // What the file itself has would be seen before or in the handler.
        (isTogether(ctx.p, path, other.path) &&
          (one.framework !== FILE_ROUTES || isBeforeFiles) &&
          !(isOwn(request, one) && (placed.has(other.path) || other.path === path))),
    );
    const isUnknown = isElsewhere || one.isHandedOn === true;
    // Whoever counts tries by himself has nothing else before him that does.
    const counting = all.find((other) => other.file === one.file && other.what === one.what && isCounting(other));
    const isUncounted = counting !== undefined && !limiting.some(({ whole }) => whole);
    const open = beside ? "unlike" : !isUnknown ? "missing" : isUncounted ? "uncounted" : "unknown";
    const status = isOpen(one) ? open : "limited";
    return answerOf(index, request, one, status, (beside ?? counting ?? one).limit.by);
  });
}

/** `imports`: what is called like a limit, as in `import { loginLimit } from "./lib/limits"`. */
function middlewareOfAll(p: Program, file: number): { path: string; imports: boolean }[] {
  const { path } = p.files[file]!;
  if (!MIDDLEWARE_OF_ALL.test(path)) return [];
  return [{ path, imports: factsOf(p, file).imports.some((one) => LIMITING.test(one.specifier)) }];
}
const LIMITING = /limit|throttl|brute|captcha|arcjet/i;

const FILE_ROUTES = "Next.js";
const MIDDLEWARE_OF_ALL = /(^|\/)(middleware|proxy)\.[cm]?[jt]s$/;

function isCounting({ limit }: Placed): boolean {
  return limit.by !== "" && !limit.around;
}

/** What is put before each handler is told by the framework. */
function isOwn({ frameworks }: GuessingRequest, { framework }: Placed): boolean {
  return frameworks.includes(framework);
}

/** Lookups by a number of a person, or of what he has, in endpoints that hand out what they find to whoever asks. */
function lookedUp(index: FlowIndex, request: GuessingRequest, terms: string): Placed[] {
  const { ctx, effects, handlers, callers } = index;
  const found = everywhere(ctx, `looked up by number ${terms}`, (file) => {
    const { strings } = factsOf(ctx.p, file);
    const numbers = compiled(request.numbers, "i");
    if (rowCallsOf(ctx, file).lookups.length === 0 || !strings.some((text) => numbers.test(text))) return [];
    return lookupsIn(ctx, file).flatMap(({ call, act, record, condition }) => {
      const key = act === "read" ? condition?.find((part) => isNumber(index, request, record, part)) : undefined;
      if (!key) return [];
      return climb(ctx, callers, handlers, file, call).map((steps) => {
        const { file: at, callable } = steps[steps.length - 1]!;
        return { key: key.key, file: at, callable };
      });
    });
  });
  if (found.length === 0) return [];
  const handed = new Set(
    index.handed(request.asked).map((out) => callableKey(out.endpoint.file, out.endpoint.callable)),
  );
  return found.flatMap(({ key, file, callable }): Placed[] => {
    const endpoint = handlers.of(callableKey(file, callable))?.[0];
    if (!endpoint || !handed.has(callableKey(file, callable))) return [];
    const { name } = factsOf(ctx.p, file).callables[callable]!;
    if (isPublicByPurpose(endpoint.route, name)) return [];
    if (!/^(none|open|void)$/.test(protectionOf(effects, endpoint).status)) return [];
    const limits = limitsOf(effects, request, endpoint, reached(effects, { file, callable }));
    const route = `${endpoint.verb} ${endpoint.route}`;
    return [{ file, callable, route, framework: endpoint.framework, what: "lookup", key, ...limits }];
  });
}

function isNumber(
  { ctx }: FlowIndex,
  { numberTypes }: GuessingRequest,
  record: LinkedRecord,
  { key }: ConditionPart,
): boolean {
  const field = record.fields.get(key);
  const c = field ? classifyField(ctx, field, record) : undefined;
  return c !== undefined && c.confidence >= MEDIUM_CONFIDENCE && matches(numberTypes, c.dataType);
}

/** Names of a file, or settings, that say calls are limited somewhere; `whole`: for every application of the project. */
function limitsIn(p: Program, request: GuessingRequest, file: number): { path: string; whole: boolean }[] {
  const { path, pathClass, facts } = p.files[file]!;
  if (pathClass === "test") return [];
  const words = compiled(request.mechanisms, "i");
  if (facts.language === "typescript") {
    const isSaid =
      facts.imports.some((one) => words.test(one.specifier) || words.test(one.imported)) ||
      facts.strings.some((text) => text.length < MAX_NAME && words.test(text));
    return isSaid ? [{ path, whole: false }] : [];
  }
  const isSaid =
    compiled(request.gateways, "i").test(path) ||
    facts.settings.some((one) => words.test(one.path) && !PACKAGES.test(one.path));
  return isSaid ? [{ path, whole: true }] : [];
}
const MAX_NAME = 60;
/** What a program could use says nothing of what it does. */
const PACKAGES = /^(\w*[dD]ependencies|packages|resolutions|overrides|importers|pnpm)\./;

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: GuessingRequest,
  { file, callable, route, what, key }: Placed,
  status: GuessingAnswer["status"],
  by: string,
): GuessingAnswer {
  const fact = factsOf(p, file).callables[callable]!;
  const { path, pathClass } = p.files[file]!;
  return {
    kind: "guessing",
    request,
    at: { file: path, ...placeOf(fact) },
    route,
    what,
    key,
    status,
    by,
    pathClass,
    symbol: symbolPath(p, file, fact.nameStart),
    form: `${what}|${route}`,
  };
}

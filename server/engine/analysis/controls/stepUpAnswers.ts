// Operations that need more than a session, and what asks for it → answers: one per handler and kind of operation. Input: the
// endpoints. Output: with each that is without such a proof, one that has it, the nearest first; how people sign in is looked
// at only where none has.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { someBody } from "../../flow/endpoints/changeEvidence.js";
import { type StepUp, stepUpsIn } from "../../flow/endpoints/stepUps.js";
import { inFiles, question } from "../../flow/questions.js";
import { spell } from "../../flow/sinks/sinks.js";
import { callableKey } from "../../flow/walk/callers.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, strip } from "../../link/program.js";
import { isPublicByPurpose } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { speaksOf } from "../evidence/speaksOf.js";
import { atEndpoint } from "../mending/handedAnswers.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ObligationRequest, StepUpTrigger } from "../requests/requests.js";

export function stepUpAnswers(index: FlowIndex, request: ObligationRequest, terms: StepUpTrigger): ObligationAnswer[] {
  const { ctx, effects, handlers } = index;
  const found = inFiles(ctx, `step-ups ${dataHash(terms)}`, handlers.files(), (file) =>
    stepUpsIn(effects, handlers, terms, file),
  );
  const asked = once(found.filter(({ what }) => what !== ""));
  if (asked.every(({ status }) => status !== "missing")) return asked.map((one) => answerOf(index, request, one, {}));
  const proving = new Set(terms.operations.flatMap(({ what, proofs }) => (proofs ? [what] : [])));
  // A password or an identity that is checked for one thing is no habit of a second factor.
  const isFactor = ({ what, by }: StepUp) => !proving.has(what) && matches(terms.guards, wordsOf(by));
  const models = found.filter((one) => one.status === "done" && (one.isGuarded || isFactor(one)));
  const byPassword = models.length === 0 && isByPassword(index, terms);
  return asked.map((one) => answerOf(index, request, one, { like: likeOf(models, one), byPassword }));
}

/** Handlers with several routes are one. */
function once(found: readonly StepUp[]): StepUp[] {
  const keyOf = ({ endpoint, what }: StepUp) => `${callableKey(endpoint.file, endpoint.callable)} ${what}`;
  const byKey = new Map<string, StepUp>();
  for (const one of found) if (!byKey.has(keyOf(one)) || one.status === "done") byKey.set(keyOf(one), one);
  return [...byKey.values()];
}

/** Of the same kind, then of the same file. */
function likeOf(models: readonly StepUp[], { endpoint, what }: StepUp): ObligationAnswer["like"] {
  const far = (one: StepUp) => (one.what === what ? 0 : 2) + (one.endpoint.file === endpoint.file ? 0 : 1);
  const [nearest] = [...models].sort((a, b) => far(a) - far(b));
  return nearest && { by: nearest.by, place: placeOf(nearest.endpoint) };
}

function placeOf({ verb, route }: Endpoint): string {
  return `${verb} ${route}`;
}

function answerOf(
  index: FlowIndex,
  request: ObligationRequest,
  { endpoint, what, status, by }: StepUp,
  { like, byPassword = false }: { like?: ObligationAnswer["like"]; byPassword?: boolean },
): ObligationAnswer {
  const at = atEndpoint(index, request, { endpoint, data: [], masked: [], many: false, places: [] }, []);
  return {
    ...at,
    status: status === "done" ? "done" : "missing",
    by,
    exempt: status === "unknown" || isPublicByPurpose(endpoint.route, ""),
    mechanism: like !== undefined,
    subject: what,
    ...(like ? { like } : {}),
    stepUp: { what, byPassword },
    form: `${at.form}|${what}`,
  };
}

/** A password lets people in, and nothing of the project speaks of anything else. */
function isByPassword(index: FlowIndex, terms: StepUpTrigger): boolean {
  const { ctx } = index;
  const passwords = compiled(terms.passwords);
  const others = compiled(terms.otherModules);
  const modules = question(ctx, `ways in ${terms.passwords} ${terms.otherModules}`, (file) => {
    const { facts, pathClass } = ctx.p.files[file]!;
    const imported = pathClass === "source" ? facts.imports.map(({ specifier }) => specifier) : [];
    return {
      password: imported.some((one) => passwords.test(one)),
      other: imported.some((one) => others.test(one)),
    };
  });
  const all = ctx.p.files.map(({ index: file }) => modules(file));
  if (all.some(({ other }) => other)) return false;
  if (!all.some(({ password }) => password) && !comparesPassword(index, terms)) return false;
  return !speaksOf(index, terms.otherWays);
}

function comparesPassword({ ctx, effects, handlers }: FlowIndex, terms: StepUpTrigger): boolean {
  const asked = question(ctx, `password compared ${terms.signsIn} ${terms.compares}`, (file) =>
    handlers.in(file).some(({ callable, endpoints }) => {
      const { name } = factsOf(ctx.p, file).callables[callable]!;
      if (!endpoints.some(({ route }) => matches(terms.signsIn, `${wordsOf(route)} ${wordsOf(name)}`))) return false;
      return someBody(effects, [{ file, callable }], (body) => {
        const { nodes, callables } = factsOf(ctx.p, body.file);
        return callables[body.callable]!.calls.some((call) => {
          const callee = strip(ctx.p, body.file, nodes.a[call]!);
          const spelled = spell(ctx, body.file, callee) || nameOf(ctx.p, body.file, callee);
          return matches(terms.compares, wordsOf(spelled));
        });
      });
    }),
  );
  return handlers.files().some(asked);
}

// What every request may ask about the flows of a program: sinks and what arrives at them, callers, handlers, effects of calls.
import type { Tier } from "../../classify/types.js";
import type { FlowContext } from "../../flow/context.js";
import { type HandedOut, handedOut } from "../../flow/endpoints/handedOut.js";
import { lookUp, putAll, putDown, question, standsAt, wholeQuestion } from "../../flow/questions.js";
import { type ArrivalSite, arrivalsAt, handedTo } from "../../flow/sinks/arrivals.js";
import { type LinkedCalls, linkedCalls } from "../../flow/sinks/linked.js";
import { putRedaction } from "../../flow/sinks/redaction.js";
import { putRowCalls } from "../../flow/sinks/rowCalls.js";
import { putSendFilters } from "../../flow/sinks/sendFilters.js";
import type { SinkUse } from "../../flow/sinks/sinks.js";
import { putPages } from "../../flow/sinks/views.js";
import { findCipherHooks } from "../../flow/stores/cipherHooks.js";
import { findSealedByDriver } from "../../flow/stores/driverSeals.js";
import { findRegistered } from "../../flow/stores/protection.js";
import { putSealingHooks } from "../../flow/stores/sealingHooks.js";
import { type Callers, callersOf } from "../../flow/walk/callers.js";
import { putToldEvents } from "../../flow/walk/toldEvents.js";
import { createEffects, type EffectContext } from "../../flow/ways/effects.js";
import { createHandlers, type Handlers } from "../../flow/ways/handlerTable.js";
import { type MaskHelper, maskHelpers } from "./maskHelpers.js";

export interface FlowIndex {
  ctx: FlowContext;
  callers: Callers;
  /** Kinds of sinks that there are uses of. */
  sinks: readonly string[];
  /** Files with uses of a kind of sink, in order. */
  filesWith(sink: string): readonly number[];
  /** Uses in a file. */
  usesIn(file: number): readonly SinkUse[];
  handlers: Handlers;
  /** Files that declare stored records. */
  storing(): readonly number[];
  /** What arrives at the uses of a kind of sink in a file, in their order. */
  arrivals(sink: string, minTier: Tier): (file: number) => readonly ArrivalSite[];
  effects: EffectContext;
  /** Endpoints that hand out personal data of a tier or above; made when first asked for. */
  handed(minTier: Tier): readonly HandedOut[];
  /** Functions of the project that mask. */
  helpers(): readonly MaskHelper[];
}

export function createFlowIndex(ctx: FlowContext): FlowIndex {
  const files = new Map<string, number[]>();
  putPages(ctx);
  putToldEvents(ctx);
  const linked = linkedCalls(ctx);
  for (const [file, { uses: found, rows }] of linked.entries()) {
    if (standsAt(ctx, LINKED, file) !== linked[file]) {
      putDown(ctx, USES, file, found.length > 0 ? found : undefined);
      putRowCalls(ctx, file, rows);
      putDown(ctx, LINKED, file, linked[file]);
    }
    for (const use of found) {
      const known = files.get(use.sink);
      if (!known) files.set(use.sink, [file]);
      else if (known[known.length - 1] !== file) known.push(file);
    }
  }
  putAll(ctx, "files with", files);
  const usesIn = (file: number): readonly SinkUse[] => lookUp(ctx, USES, file) ?? [];
  const filesThat = (is: (of: LinkedCalls) => boolean) =>
    ctx.p.files.flatMap(({ index }) => (is(linked[index]!) ? [index] : []));
  const callers = callersOf(ctx, (file) => linked[file]!.calls);
  putDown(
    ctx,
    CANDIDATES,
    0,
    filesThat((of) => of.aboutEndpoints),
  );
  const handlers = createHandlers(ctx, standsAt(ctx, CANDIDATES, 0)!);
  putDown(ctx, HELPERS, 0, maskHelpers(ctx));
  putDown(
    ctx,
    STORING,
    0,
    filesThat((of) => of.storesRecords),
  );
  findRegistered(ctx);
  findSealedByDriver(ctx);
  findCipherHooks(ctx);
  putSealingHooks(ctx, callers);
  putSendFilters(ctx, usesIn);
  putRedaction(ctx);
  const arrivals: FlowIndex["arrivals"] = (sink, minTier) =>
    question(
      ctx,
      `arrivals ${sink} ${minTier}`,
      (file) => {
        const ofSink = () => usesIn(file).filter((use) => use.sink === sink && use.arguments.length > 0);
        const handed = handedTo(ctx, file, sink, ofSink);
        return ofSink().flatMap((use, i) => arrivalsAt(ctx, callers, use, handed[i]!, minTier));
      },
      "passing",
    );
  const filesWith = (sink: string): readonly number[] => lookUp(ctx, "files with", sink) ?? [];
  const handed = new Map<Tier, HandedOut[]>();
  return {
    ctx,
    callers,
    sinks: [...files.keys()],
    filesWith,
    usesIn,
    arrivals,
    handlers,
    effects: createEffects(ctx, callers, usesIn),
    handed(minTier) {
      const responses = {
        files: () => filesWith("response"),
        arrivals: arrivals("response", minTier),
        downloads: (file: number) => usesIn(file).filter((use) => use.row?.file),
      };
      const known =
        handed.get(minTier) ??
        wholeQuestion(ctx, `handed ${minTier}`, () => handedOut(ctx, callers, handlers, responses, minTier));
      handed.set(minTier, known);
      return known;
    },
    storing: () => lookUp(ctx, STORING, 0) ?? [],
    helpers: () => lookUp(ctx, HELPERS, 0) ?? [],
  };
}

/** Of what the calls of a file are: what has gone into the other tables. */
const LINKED = "linked";
const USES = "uses";
const CANDIDATES = "files about endpoints";
const HELPERS = "helpers";
const STORING = "storing";

// The personal-data inventory: where each kind of data is declared and stored, and which sinks it reaches, whether or not
// a rule fires. Input: the linked program with its sink uses. Output: flat lists, sorted. Invariant: source code only
// (tests and samples hold no production data), and only what is recognised with medium confidence or better.
import { type Classification, MEDIUM_CONFIDENCE } from "../classify/types.js";
import type { Exposure, Inventory, InventoryPlace, StoredPlace } from "../diagnostics/finding.js";
import type { FlowContext } from "../flow/context.js";
import { Transform } from "../flow/origin.js";
import { question, wholeQuestion } from "../flow/questions.js";
import type { ArrivalSite } from "../flow/sinks/arrivals.js";
import { hostOf } from "../flow/sinks/hosts.js";
import { KEEPER, MESSAGE, PARTNER } from "../flow/sinks/sinks.js";
import { protectionOf } from "../flow/stores/protection.js";
import { createWrites } from "../flow/stores/writes.js";
import { classifyField } from "../flow/walk/personal.js";
import { factsOf } from "../link/program.js";
import { type LinkedField, type LinkedRecord, recordOf } from "../link/records.js";
import { storedRecords } from "../link/stores/stored.js";
import { recipientOfHost } from "../models/index.js";
import { readingAnswers } from "./controls/endpointAnswers.js";
import type { FlowIndex } from "./evidence/flowIndex.js";
import { compareText } from "./findings.js";
import type { TransformName } from "./requests/requests.js";

/** What makes the value itself unreadable; the rest of the transforms changes its shape only. */
const PROTECTS: readonly TransformName[] = ["encrypted", "masked", "tokenised", "keyed-hash", "hash", "kdf"];

/** In steps, of a file each. */
export function* inventoryOf(index: FlowIndex): Generator<void, Inventory> {
  const stored = [...wholeQuestion(index.ctx, "stored places", () => storedPlaces(index))];
  yield;
  const declared = yield* declaredPlaces(index.ctx, new Set(stored.map(placeKey)));
  const exposures = yield* exposuresOf(index);
  return {
    declared: declared.sort(comparePlaces),
    stored: stored.sort(comparePlaces),
    exposures: exposures.sort(
      (a, b) =>
        comparePlaces(a, b) ||
        compareText(a.sink, b.sink) ||
        compareText(a.call, b.call) ||
        compareText(a.protectedBy.join(), b.protectedBy.join()),
    ),
  };
}

function* declaredPlaces(ctx: FlowContext, stored: ReadonlySet<string>): Generator<void, InventoryPlace[]> {
  const asked = question(ctx, "declared places", (file) => placesIn(ctx, file));
  const byKey = new Map<string, InventoryPlace>();
  for (const { index, pathClass } of ctx.p.files) {
    if (pathClass !== "source") continue;
    for (const place of asked(index)) byKey.set(placeKey(place), place);
    yield;
  }
  return [...byKey].flatMap(([key, place]) => (stored.has(key) ? [] : [place]));
}

function placesIn(ctx: FlowContext, file: number): InventoryPlace[] {
  return factsOf(ctx.p, file).records.flatMap((fact, i) => {
    if (fact.kind === "sql-drop" || fact.kind === "sql-act") return [];
    const record = recordOf(ctx.p, file, i);
    return [...record.fields.values()].flatMap((field) => {
      // Inherited fields are declared where their owner is.
      if (field.file !== file || field.owner !== record) return [];
      return placeOf(ctx, record, field) ?? [];
    });
  });
}

function storedPlaces(index: FlowIndex): StoredPlace[] {
  const { ctx } = index;
  const writes = createWrites(ctx, index.filesWith("store"), index.usesIn);
  const places = new Map<string, StoredPlace>();
  for (const stored of storedRecords(ctx.p, index.storing())) {
    for (const field of stored.fields) {
      const place = placeOf(ctx, stored.record, field);
      if (!place) continue;
      const required = ctx.p.classifier.dataType(place.dataType)?.controls.atRest ?? "none";
      const { status } = protectionOf(ctx, stored, field, writes);
      places.set(placeKey(place), { ...place, store: stored.store, required, protection: status });
    }
  }
  return [...places.values()];
}

function placeOf(ctx: FlowContext, record: LinkedRecord, field: LinkedField): InventoryPlace | undefined {
  const file = ctx.p.files[field.file]!;
  if (file.pathClass !== "source") return undefined;
  const found = classifyField(ctx, field, record);
  if (!found || found.confidence < MEDIUM_CONFIDENCE) return undefined;
  return {
    ...kindOf(found),
    label: record.name ? `${record.name}.${field.name}` : field.name,
    at: { file: file.path, start: field.start, end: field.end },
  };
}

function* exposuresOf(index: FlowIndex): Generator<void, Exposure[]> {
  const { ctx } = index;
  const found = new Map<string, Exposure>();
  const add = (exposure: Exposure): void => {
    const key = [placeKey(exposure), exposure.sink, exposure.call, exposure.protectedBy.join()].join(" ");
    if (!found.has(key)) found.set(key, exposure);
  };
  for (const sink of index.sinks) {
    // Calls whose text gives something away are there as such, too; what is only called like a store or a partner is not known to be one.
    if (sink === MESSAGE || sink === KEEPER || sink === PARTNER) continue;
    const arrivals = index.arrivals(sink, 1);
    const asked = question(ctx, `exposures ${sink}`, (file) =>
      arrivals(file).flatMap((site) => siteExposures(ctx, site)),
    );
    for (const file of index.filesWith(sink)) {
      asked(file).forEach(add);
      yield;
    }
  }
  for (const answer of readingAnswers(index, { kind: "endpoint", minTier: 1 })) {
    if (answer.pathClass !== "source") continue;
    for (const data of answer.data)
      add({
        ...kindOf(data),
        label: data.label,
        at: answer.at,
        sink: "endpoint",
        call: answer.route,
        recipient: "",
        recipientClass: "",
        protectedBy: [],
      });
  }
  return [...found.values()];
}

function siteExposures(ctx: FlowContext, site: ArrivalSite): Exposure[] {
  const file = ctx.p.files[site.file]!;
  if (file.pathClass !== "source") return [];
  const { use } = site;
  const host = use.row?.host === undefined ? undefined : hostOf(ctx, use);
  const behind = host?.kind === "external" ? recipientOfHost(ctx.p.models, host.text) : undefined;
  const nodes = factsOf(ctx.p, site.file).nodes;
  const at = { file: file.path, start: nodes.start[site.call]!, end: nodes.end[site.call]! };
  return site.arrivals
    .filter(
      ({ item, origin }) =>
        item.classification.confidence >= MEDIUM_CONFIDENCE && (origin.transforms & Transform.aggregated) === 0,
    )
    .map(({ item, origin }) => ({
      ...kindOf(item.classification),
      label: item.label,
      at,
      sink: use.sink,
      call: use.spelled,
      recipient: use.row?.recipient ?? behind?.recipient ?? (host?.kind === "external" ? host.text : ""),
      recipientClass: use.row?.recipientClass ?? behind?.recipientClass ?? "",
      protectedBy: PROTECTS.filter((name) => (origin.transforms & Transform[name]) !== 0),
    }));
}

function kindOf({ dataType, tier, role }: Classification): Pick<InventoryPlace, "dataType" | "tier" | "role"> {
  return { dataType, tier, ...(role === undefined ? {} : { role }) };
}

function placeKey({ at, dataType, label }: InventoryPlace): string {
  return `${at.file} ${at.start} ${dataType} ${label}`;
}

function comparePlaces(a: InventoryPlace, b: InventoryPlace): number {
  return (
    compareText(a.at.file, b.at.file) ||
    a.at.start - b.at.start ||
    compareText(a.dataType, b.dataType) ||
    compareText(a.label, b.label)
  );
}

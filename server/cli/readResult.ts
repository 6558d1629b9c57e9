// A json result read back, so that every other format can be made of it. Input: the text of the file. Output: what a
// report needs, with the places of the file in place of the source text. Invariant: a format made from a stored result is
// the one a run would have written (but for code excerpts, which are not stored).
import { rules as shipped } from "../../rules/index.js";
import {
  type AnalysisResult,
  createValueDetector,
  type DataType,
  type DueItem,
  type Finding,
  type FixPlan,
  fillMessage,
  fillPlaces,
  type GovernanceSummary,
  type Inventory,
  type InventoryPlace,
  type LineIndex,
  type Location,
  type RuleCount,
  type Severity,
  type SuppressedFinding,
  type SuppressionRecord,
} from "../engine/api.js";
import { type ReportRun, type SourceView, shippedDataTypes } from "../report/api.js";

interface Position {
  line: number;
  column: number;
  offset: number;
  byteColumn?: number;
}
interface Place {
  file: string;
  start: Position;
  end: Position;
}
type Stored<T> = Omit<T, "location" | "trace" | "callers" | "at" | "fixes"> & {
  fixes?: Omit<FixPlan, "changes">[];
  location: Place & { lineHash?: string };
  trace: (Place & Pick<Finding["trace"][number], "role" | "label">)[];
  callers?: Place[];
};
type FlatPlace<T extends InventoryPlace> = Omit<T, "at"> & { file: string } & Position;

/** Version 1, as resultShape.ts has checked it. */
export interface ResultDocument {
  tool: { version: string };
  run?: { ms: number; startedAt?: string; project?: string };
  gate?: {
    failOn: Severity;
    failing: number;
    failingHidden: number;
    requireComplete: boolean;
    hidden: { unsure: number; mild: number };
    baseline?: { known: number; stale: number; overdue: number };
    scope?: { files: number; elsewhere: number };
  };
  findings: Stored<Finding>[];
  suppressed?: (Stored<Finding> & {
    suppression: Omit<SuppressedFinding["suppression"], "at"> & { location: Place };
  })[];
  suppressions?: (Omit<SuppressionRecord, "at"> & { location: Place })[];
  /** Older versions did not count by tier. */
  rules: Record<string, Omit<RuleCount, "tiers"> & Partial<Pick<RuleCount, "tiers">>>;
  coverage: AnalysisResult["coverage"];
  dataTypes?: Record<string, Pick<DataType, "names" | "tier">>;
  governance?: (Omit<GovernanceSummary, "due"> & { due: (Omit<DueItem, "location"> & { location: Place })[] })[];
  inventory?: { [K in keyof Inventory]: FlatPlace<Inventory[K][number]>[] };
}

export interface StoredResult {
  run: ReportRun;
  findings: Finding[];
  suppressed: SuppressedFinding[];
}

export function resultFrom(document: ResultDocument): StoredResult {
  const places = new Map<string, FilePlaces>();
  const of = (file: string): FilePlaces => {
    const known = places.get(file) ?? { positions: new Map(), hashes: new Map() };
    places.set(file, known);
    return known;
  };
  const at = ({ file, start, end }: Place): Location => {
    of(file).positions.set(start.offset, start);
    of(file).positions.set(end.offset, end);
    return { file, start: start.offset, end: end.offset };
  };
  const finding = ({ location, trace, callers, fixes, ...rest }: Stored<Finding>): Finding => {
    if (location.lineHash !== undefined) of(location.file).hashes.set(location.start.line, location.lineHash);
    return {
      ...rest,
      location: at(location),
      trace: trace.map((s) => ({ role: s.role, label: s.label, ...at(s) })),
      ...(callers ? { callers: callers.map(at) } : {}),
      fixes: (fixes ?? []).map((fix) => ({ ...fix, changes: [] })),
    };
  };
  const flat = <T extends InventoryPlace>({ file, line, column, offset, ...rest }: FlatPlace<T>): T => {
    of(file).positions.set(offset, { line, column, offset });
    return { ...rest, at: { file, start: offset, end: offset } } as unknown as T;
  };
  const inventory = document.inventory && {
    declared: document.inventory.declared.map((p) => flat<InventoryPlace>(p)),
    stored: document.inventory.stored.map((p) => flat<Inventory["stored"][number]>(p)),
    exposures: document.inventory.exposures.map((p) => flat<Inventory["exposures"][number]>(p)),
  };
  const findings = document.findings.map((f) => inEnglish(finding(f)));
  const suppressed = (document.suppressed ?? []).map(({ suppression: { location, ...s }, ...f }) => ({
    ...inEnglish(finding(f)),
    suppression: { ...s, at: at(location) },
  }));
  const run: ReportRun = {
    root: document.run?.project ?? "",
    result: {
      findings,
      suppressed,
      suppressions: (document.suppressions ?? []).map(({ location, ...s }) => ({ ...s, at: at(location) })),
      coverage: document.coverage,
      rules: Object.fromEntries(Object.entries(document.rules).map(([id, r]) => [id, { ...r, tiers: r.tiers ?? {} }])),
      missingFunctions: [],
      governanceMistakes: [],
      endpoints: [],
      governance: (document.governance ?? []).map(({ due, ...rest }) => ({
        ...rest,
        due: due.map(({ location, ...item }) => ({ ...inEnglish(item), location: at(location) })),
      })),
      ...(inventory ? { inventory } : {}),
    },
    rules: shipped.filter((rule) => Object.hasOwn(document.rules, rule.meta.id)),
    dataTypes: new Map([...shippedDataTypes(), ...ownTypes(document)].map((t) => [t.id, t])),
    values: createValueDetector(),
    source: (file) => {
      const known = places.get(file);
      return known && viewOf(known);
    },
    ms: document.run?.ms ?? 0,
  };
  return { run, findings, suppressed };
}

/** What they demand of storage is in the findings and the inventory already. */
function ownTypes({ dataTypes: own = {} }: ResultDocument): DataType[] {
  return Object.entries(own).map(([id, { names, tier }]) => ({
    id,
    category: id.split(".")[0]!,
    names,
    tier,
    controls: { atRest: "none", log: "allow", display: "" },
  }));
}

interface FilePlaces {
  positions: Map<number, Position>;
  hashes: Map<number, string>;
}

function viewOf({ positions, hashes }: FilePlaces): SourceView {
  const position = (offset: number): Position | undefined => {
    const known = positions.get(offset);
    if (known) return known;
    // The end of an empty range is made one character wide.
    const before = positions.get(offset - 1);
    return before && { ...before, column: before.column + 1, byteColumn: before.byteColumn && before.byteColumn + 1 };
  };
  const lines: LineIndex = {
    count: 0,
    position: (offset) => {
      const { line, column } = position(offset) ?? { line: 1, column: 1 };
      return { line, column };
    },
    line: () => "",
    startOf: () => 0,
  };
  return {
    text: "",
    lines,
    stored: {
      byteColumn: (offset) => {
        const known = position(offset);
        return known && (known.byteColumn ?? known.column);
      },
      lineHash: (line) => hashes.get(line) ?? "0:1",
    },
  };
}

/** The result may have been written in another language: messages are made anew from the ids they carry. */
function inEnglish<T extends Pick<Finding, "ruleId" | "messageId" | "params" | "message">>(told: T): T {
  const { ruleId, messageId, params } = told;
  const text = shipped.find((rule) => rule.meta.id === ruleId)?.meta.messages[messageId];
  if (!text) return told;
  const help = "help" in told ? { help: fillPlaces(text.help, params) } : {};
  return { ...told, message: fillMessage(text.message, params), ...help };
}

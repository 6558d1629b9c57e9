// Where a value comes from, as the flow engine answers it: an end of the backward walk (an opaque value or a parameter)
// with what is still to be read from it, what was done to the data on the way, and the way itself.
import type { TraceStep } from "../diagnostics/finding.js";
import { LIMITS } from "../limits.js";
import type { RType } from "../link/types.js";
import type { SanitizerKind } from "../models/types.js";

export interface Step {
  role: TraceStep["role"];
  file: number;
  start: number;
  end: number;
  label: string;
}

export interface Origin {
  /** "param": a parameter of `callable` in `file`; "value": anything else that cannot be followed further. */
  kind: "value" | "param";
  file: number;
  node: number;
  callable: number;
  parameter: number;
  /** What the query still wants to read from it (index into Paths). */
  path: number;
  /** Type of the end itself, before `path`. */
  type: RType | undefined;
  /** What the code on the way declares of what is read from the end, and the path that is read from that. */
  said?: { type: RType; path: number };
  /** Best name for the end itself: variable, parameter, function it was got from. */
  name: string;
  /** Bits of what happened to the data, see Transform. */
  transforms: number;
  /** Object keys under which it arrives, outermost first, when a whole object was asked for. */
  keys: readonly string[];
  /** Which of its members a serialiser on the way wrote; absent: all. */
  choices?: readonly MemberChoice[];
  /** It is the default of a parameter, and nothing where a call gives that one. */
  standIn?: StandIn;
  /** From the end towards the place asked about. */
  trace: readonly Step[];
}

export interface StandIn {
  file: number;
  callable: number;
  parameter: number;
}

/** What happened to data on its way; a set of bits. */
export const Transform = {
  encrypted: 1,
  masked: 2,
  tokenised: 4,
  "keyed-hash": 8,
  hash: 16,
  kdf: 32,
  projected: 64,
  aggregated: 128,
  encoded: 256,
  /** Became part of a string: key-based redaction cannot see it any more. */
  text: 512,
  /** Cut or rewritten (slice, replace …), which a masking helper does and an identity does not. */
  altered: 1024,
  /** Was sealed, and is in clear again. */
  opened: 2048,
} as const satisfies Record<SanitizerKind | "text" | "altered" | "opened", number>;

/** Not in clear any more. */
export const HIDDEN =
  Transform.masked | Transform.encrypted | Transform.tokenised | Transform.aggregated | Transform["keyed-hash"];

/** Steps shown of a trace; the flow itself goes on. */
export const MAX_STEPS = 24;

export function withTransform(origins: readonly Origin[], bits: number): Origin[] {
  return bits === 0 ? [...origins] : origins.map((o) => ({ ...o, transforms: o.transforms | bits }));
}

export function withStep(origins: readonly Origin[], step: Step): Origin[] {
  return origins.map((o) => (o.trace.length >= MAX_STEPS ? o : { ...o, trace: [...o.trace, step] }));
}

/** Without repeats and within the cap, in order. */
export function union(lists: readonly (readonly Origin[])[]): readonly Origin[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 0) return NO_ORIGINS;
  if (filled.length === 1 && filled[0]!.length === 1) return filled[0]!;
  const all: Origin[] = [];
  let seen: Set<string> | undefined;
  for (const list of filled) {
    for (const o of list) {
      // Most unions are of a few: comparing them costs less than keys of text.
      if (all.length >= FEW) seen ??= new Set(all.map(keyOf));
      const key = seen && keyOf(o);
      if (key === undefined ? all.some((one) => isSame(one, o)) : seen!.has(key)) continue;
      if (all.length >= LIMITS.flow.origins) return all;
      if (key !== undefined) seen!.add(key);
      all.push(o);
    }
  }
  return all;
}

const FEW = 8;

function keyOf(o: Origin): string {
  return `${o.kind} ${o.file} ${o.node} ${o.path} ${o.transforms} ${o.keys.join(".")}${choicesKey(o)}${standInKey(o)}`;
}

function isSame(one: Origin, other: Origin): boolean {
  return (
    one.node === other.node &&
    one.file === other.file &&
    one.path === other.path &&
    one.transforms === other.transforms &&
    one.kind === other.kind &&
    one.keys.length === other.keys.length &&
    one.keys.every((key, i) => key === other.keys[i]) &&
    (one.choices === other.choices || choicesKey(one) === choicesKey(other)) &&
    (one.standIn === other.standIn || standInKey(one) === standInKey(other))
  );
}

const NO_ORIGINS: readonly Origin[] = [];

function standInKey({ standIn }: Origin): string {
  return standIn === undefined ? "" : ` =${standIn.file} ${standIn.callable} ${standIn.parameter}`;
}

function choicesKey({ choices }: Origin): string {
  return choices === undefined
    ? ""
    : ` ${choices.map((c) => `${c.only} ${c.names.join(",")} ${c.patterns?.join(",")}`).join(";")}`;
}

/** Members that are written ("only") or left out: at any depth, or of the object itself alone ("outer"). */
export interface MemberChoice {
  only: boolean;
  names: readonly string[];
  /** Names as patterns: "/^(a|b)$/i". */
  patterns?: readonly string[];
  outer?: true;
}

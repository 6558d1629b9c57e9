// Typed placeholders in test data, `${cn-resident-id#1}`, expanded in memory: no committed file holds a value that
// validates for somebody living. Birth years are before 1900, domains are reserved, cards are of test ranges.
import { isCnResidentId, isHkid, isIban, isLuhn, isTwId } from "../../server/engine/classify/values/checksums.js";

type Maker = (seed: number) => string;

const digits = (seed: number, count: number): string => {
  let state = (seed * 2654435761) >>> 0;
  let out = "";
  while (out.length < count) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out += String(state % 10);
  }
  return out;
};

/** The first of the candidates that a checksum accepts. */
function first(candidates: Iterable<string>, accepts: (text: string) => boolean): string {
  for (const text of candidates) if (accepts(text)) return text;
  throw new Error("no candidate validates");
}

const MAKERS: Record<string, Maker> = {
  "cn-resident-id": (n) =>
    first(
      [..."0123456789X"].map((check) => `110101189${n % 10}0101${String(1 + (n % 998)).padStart(3, "0")}${check}`),
      isCnResidentId,
    ),
  "tw-id": (n) =>
    first(
      [..."0123456789"].map((check) => `A1${digits(n, 7)}${check}`),
      isTwId,
    ),
  hkid: (n) =>
    first(
      [..."0123456789A"].map((check) => `A${digits(n, 6)}(${check})`),
      isHkid,
    ),
  "bank-card": (n) =>
    first(
      [..."0123456789"].map((check) => `622848${digits(n, 12)}${check}`),
      isLuhn,
    ),
  iban: (n) =>
    first(
      Array.from({ length: 100 }, (_, i) => `DE${String(i).padStart(2, "0")}${digits(n, 18)}`),
      isIban,
    ),
  "us-ssn": (n) => `${100 + (n % 500)}-${10 + (n % 80)}-${digits(n, 4).replace(/^0000$/, "1000")}`,
  "cn-mobile": (n) => `139${digits(n, 8)}`,
  email: (n) => `person${n}@mail-provider.test.example.org`,
};

export function makeValue(kind: string, seed: number): string {
  const make = MAKERS[kind];
  if (!make) throw new Error(`no value of the kind "${kind}"; kinds are ${Object.keys(MAKERS).join(", ")}`);
  return make(seed);
}

export function expandPlaceholders(text: string): string {
  return text.replace(/\$\{([a-z][a-z-]*)#(\d+)\}/g, (_, kind: string, seed: string) => makeValue(kind, Number(seed)));
}

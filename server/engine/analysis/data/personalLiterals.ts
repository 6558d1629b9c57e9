// Personal values written into files: what a check digit proves, or a format where the name that holds it says the same.
// One answer per value; where a file has many of a data type, one for all, at the first place, with the count. The values
// themselves are not in the facts.
import { dataHash } from "../../facts/textHash.js";
import type { LiteralFact, Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { symbolPath } from "../../link/program.js";
import type { LiteralAnswer } from "../requests/answers.js";
import type { LiteralRequest } from "../requests/requests.js";

export function personalLiterals(ctx: FlowContext, request: LiteralRequest): readonly LiteralAnswer[] {
  return everywhere(ctx, `personal ${dataHash(request)}`, (file) => answersIn(ctx, request, file));
}

function answersIn(ctx: FlowContext, request: LiteralRequest, file: number): LiteralAnswer[] {
  const { classifier } = ctx.p;
  const { path, facts, pathClass } = ctx.p.files[file]!;
  const answers: LiteralAnswer[] = [];
  const byType = new Map<string, Map<string, Value>>();
  for (const fact of facts.literals) {
    for (const { type, strength } of fact.detections) {
      const isCalledSo = (name: string) =>
        name !== "" && classifier.classify({ name })?.dataType.split(".")[0] === type.split(".")[0];
      // That it is for a demonstration does not make a number with a right check digit nobody's. Tests have those of the payment
      // services, of which there are many.
      const shown = strength === "checksum" ? fact.boundTo.replace(SHOWN, "") : "";
      const named = isCalledSo(fact.boundTo) || (shown !== fact.boundTo && isCalledSo(shown));
      if (!named && (strength !== "checksum" || NEEDS_NAME.has(type))) continue;
      const values = byType.get(type) ?? new Map<string, Value>();
      byType.set(type, values);
      const form = `${fact.length}|${fact.checksum8}`;
      const place = { start: fact.start, end: fact.end };
      const known = values.get(form);
      if (known) known.places.push(place);
      else values.set(form, { fact, places: [place], named, strength });
    }
  }
  for (const [type, values] of byType) {
    const [first, ...others] = [...values.values()];
    const places = [first!, ...others].flatMap((value) => value.places).sort((a, b) => a.start - b.start);
    const count = valuesOf(places.length, values.size);
    const dataType = classifier.dataType(type);
    if (!dataType) continue;
    // One address or phone number is a contact; a file full of them is somebody's list.
    if (first!.strength === "format" && dataType.tier < 3 && count < LIST) continue;
    const isList = values.size > FEW;
    for (const value of isList ? [{ ...first!, places }] : [first!, ...others]) {
      const { fact, named, strength } = value;
      answers.push({
        kind: "literal",
        request,
        at: { file: path, start: fact.start, end: fact.end },
        provider: type,
        providerName: dataType.names.en,
        strength,
        level: "live",
        placeholder: false,
        developmentDefault: false,
        fallback: false,
        boundTo: fact.boundTo,
        language: facts.language,
        pathClass,
        occurrences: count,
        ...(isList ? { list: true } : {}),
        ...(places.length <= MAX_PLACES ? { places: value.places, among: places } : {}),
        symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, fact.start) : "",
        form: `${type}|${fact.boundTo}|${fact.length}|${fact.checksum8}`,
        data: {
          dataType: type,
          tier: dataType.tier,
          confidence: strength === "checksum" ? 0.9 : 0.6,
          label: fact.boundTo || dataType.names.en,
          evidence: [
            {
              kind: "value",
              detail:
                strength === "checksum"
                  ? "the check digit is right"
                  : `the value has the format, and "${fact.boundTo}" says the same`,
              weight: named ? 0.98 : 0.9,
            },
          ],
        },
      });
    }
  }
  return answers;
}

const SHOWN = /^(demo|sample|example|dummy|seed|my)_?(?=[A-Z])/;

/** One value, wherever it stands in the file. */
interface Value {
  fact: LiteralFact;
  places: Range[];
  named: boolean;
  strength: "format" | "checksum";
}

/** More values of a kind are told together. */
const FEW = 8;

/**
 * How many values there are at so many places: one that a test repeats counts once. Among many values some have the same
 * length and checksum by chance, so where most differ, all do.
 */
function valuesOf(places: number, different: number): number {
  return different >= places / 2 ? places : different;
}

/** More are a table that is made anew, not mended. */
const MAX_PLACES = 200;

/** So many contact values in one file are a list of people. */
const LIST = 20;

/** One in ten digit strings passes the check of a card number; a VIN is printed on every windscreen. */
const NEEDS_NAME = new Set([
  "financial.bank-card",
  "vehicle.vin",
  "identity.generic-id-number",
  "identity.sg-nric-fin",
]);

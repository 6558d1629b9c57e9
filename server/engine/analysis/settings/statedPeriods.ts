// Lengths of time that settings, code and tables give to a duty that a law sets a time for, duties that they switch off, and rows that
// are deleted after a time. Input: all files, with words of such duties. Output: one answer per place, with the days. Invariant: what is
// said is a literal of the place or of a constant that it names; how long a law allows is for rules to know.
import { compiled, wordsOf } from "../../classify/words.js";
import type { Policy } from "../../config/policy.js";
import { fileStem } from "../../facts/fileStem.js";
import { daysOfText, daysOfUnit } from "../../facts/periods.js";
import { dataHash } from "../../facts/textHash.js";
import type { SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf, symbolPath } from "../../link/program.js";
import type { StatedDuty, StatedPeriodAnswer, StatedPeriodRequest } from "../requests/endingRequests.js";
import { periodsInCode } from "./codePeriods.js";
import { earlyDeletions } from "./earlyDeletions.js";

/** What a place says, before it is known to be about a duty. */
export interface Stated {
  start: number;
  end: number;
  /** As code spells it. */
  by: string;
  /** Words of the name, with those of what holds it; and of what it stands in. */
  own: string;
  around: string;
  how: StatedDuty["by"];
  /** For a length. */
  days?: number;
}

export function statedPeriods(
  ctx: FlowContext,
  request: StatedPeriodRequest,
  { jurisdictions, retention }: Policy,
): readonly StatedPeriodAnswer[] {
  const declared = retention.flatMap(({ id, period }) => {
    const days = daysOfText(period);
    const words = wordsOf(id)
      .replace(/\b(for|of|p?\d+( ?[a-z])?)\b/g, "")
      .trim()
      .split(/ +/)
      .filter((word) => word !== "");
    return days === undefined || words.length === 0 ? [] : [{ id, days, words }];
  });
  const name = `stated periods ${dataHash(request)} ${dataHash({ jurisdictions, declared })}`;
  return everywhere(ctx, name, (file) => {
    const { facts, path, pathClass } = ctx.p.files[file]!;
    if (pathClass === "test" || !mayState(request, ctx, file)) return [];
    const found = [
      ...(facts.language === "typescript"
        ? [...periodsInCode(ctx, file, request), ...earlyDeletions(ctx, file, request)]
        : facts.language === "sql"
          ? [...inTables(ctx, file), ...earlyDeletions(ctx, file, request)]
          : inSettings(ctx, file, request)),
    ];
    const told = new Map<number, StatedPeriodAnswer>();
    for (const one of found) {
      const duty = dutyOf(request, one);
      if (!duty || told.has(one.start)) continue;
      const words = `${one.around} ${one.own}`.trim();
      told.set(one.start, {
        kind: "statedPeriod",
        request,
        at: { file: path, start: one.start, end: one.end },
        by: one.by,
        duty: duty.id,
        ...(one.days === undefined ? {} : { days: one.days }),
        words,
        jurisdictions,
        declared:
          duty.by === "length" ? declared.find((d) => d.words.every((word) => hasWord(words, word))) : undefined,
        pathClass,
        symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, one.start) : "",
        form: `${duty.id}|${one.by}`,
      });
    }
    return [...told.values()];
  });
}

/** "claims" of "claim retention days". */
function hasWord(words: string, word: string): boolean {
  const bare = word.replace(/s$/, "");
  return words.split(" ").some((one) => one.replace(/s$/, "") === bare);
}

/** Most files speak of nothing of the kind. */
function mayState({ spelled }: StatedPeriodRequest, { p }: FlowContext, file: number): boolean {
  const { strings, records, callables, bindings, settings } = factsOf(p, file);
  const is = (text: string) => text.length <= MAX_PATH && compiled(spelled, "i").test(text);
  return (
    is(fileStem(p.files[file]!.path)) ||
    strings.some(is) ||
    settings.some(({ path }) => is(path)) ||
    records.some(({ name, fields }) => is(name) || fields.some((field) => is(field.name))) ||
    callables.some(({ name }) => is(name)) ||
    bindings.some(({ name }) => is(name))
  );
}
const MAX_PATH = 200;

function dutyOf({ duties }: StatedPeriodRequest, { own, around, how }: Stated): StatedDuty | undefined {
  const all = `${around} ${own}`;
  return duties.find(
    ({ by, about, says, unless }) =>
      by === how && compiled(says).test(own) && compiled(about).test(all) && !compiled(unless).test(all),
  );
}

const UNIT =
  /\b(milliseconds?|millis|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working|business) days?|work ?days?|days?|weeks?|months?|years?|xiao ?shi|gong ?zuo ?ri|tian|nian)\b|小[时時]|工作[日天]|[天日](?=[数數]?( |$))|年(?=[数數限]?( |$))/g;
/** Names under which the number itself stands. */
const BARE =
  /^(default( value)?|value|amount|count|number|duration|length|max(imum)?|limit|total|base|initial|standard)$/;

/** The unit that a name gives to its number: its own, or that of the name before where it says no more than that here is the number. */
export function unitOf(names: readonly string[]): string | undefined {
  for (let i = names.length - 1; i >= 0; i--) {
    const words = wordsOf(names[i]!);
    if (/\bper (day|hour|minute|second|week|month|year)\b/.test(words)) return undefined;
    const unit = [...words.matchAll(UNIT)].at(-1)?.[0];
    if (unit !== undefined) return unit;
    // `responseDays: { access: 30 }`, an enumeration of days.
    if (!BARE.test(words)) {
      const before = wordsOf(names[i - 1] ?? "");
      const last = i === names.length - 1 ? [...before.matchAll(UNIT)].at(-1) : undefined;
      return last && last.index + last[0].length === before.length ? last[0] : undefined;
    }
  }
  return undefined;
}

/** "true" and "false" are what they are; a setting of an environment may say no in other words. */
const NO = /^(false|no|off|disabled?)$/i;

function inSettings({ p }: FlowContext, file: number, { names, duties }: StatedPeriodRequest): Stated[] {
  const { settings } = factsOf(p, file);
  const around = wordsOf(fileStem(p.files[file]!.path));
  let siblings: Map<string, SettingFact[]> | undefined;
  const known = new Map<string, { called: string[]; unit: string | undefined }>();
  /** Short values beside a setting that name what is meant, and its unit: looked at once for all that stand together. */
  const beside = (path: string) => {
    siblings ??= byHolder(settings);
    const holder = holderOf(path);
    const told = known.get(holder);
    if (told) return told;
    const values = (keys: RegExp) =>
      (siblings!.get(holder) ?? []).flatMap((one) =>
        one.value !== undefined && one.value.length <= MAX_NAME && keys.test(wordsOf(one.path.slice(holder.length)))
          ? [one.value]
          : [],
      );
    const found = { called: values(compiled(names)).slice(0, MAX_BESIDE).map(wordsOf), unit: values(UNIT_KEY)[0] };
    known.set(holder, found);
    return found;
  };
  return settings.flatMap(({ path, value, keyStart, end }): Stated[] => {
    if (value === undefined || value.length > MAX_NAME || path.length > MAX_PATH) return [];
    if (!/\d/.test(value) && !NO.test(value)) return [];
    const own = wordsOf(path);
    if (!duties.some(({ says }) => compiled(says).test(own))) return [];
    const parts = path.split(".").filter((part) => !/^\d+$/.test(part));
    const place = { start: keyStart, end, by: path, own };
    const told = () => [around, ...beside(path).called].join(" ");
    if (NO.test(value)) return [{ ...place, around: told(), how: "switch" }];
    const unit = unitOf(parts) ?? beside(path).unit;
    const days = /^\d{1,9}$/.test(value)
      ? unit === undefined
        ? undefined
        : daysOfUnit(Number(value), unit)
      : daysOfText(value);
    return days === undefined ? [] : [{ ...place, around: told(), how: "length", days }];
  });
}

/** Those at the top of a file are beside each other by chance. */
function byHolder(settings: readonly SettingFact[]): Map<string, SettingFact[]> {
  const found = new Map<string, SettingFact[]>();
  for (const one of settings) {
    const holder = holderOf(one.path);
    const list = found.get(holder);
    if (list) list.push(one);
    else if (holder !== "") found.set(holder, [one]);
  }
  return found;
}

/** "rights.access." of "rights.access.days". */
function holderOf(path: string): string {
  return path.slice(0, path.lastIndexOf(".") + 1);
}
const MAX_NAME = 60;
const MAX_BESIDE = 20;
export const UNIT_KEY = /^(time )?units?$/;

/** `response_days int DEFAULT 60`, `due_at timestamptz DEFAULT now() + interval '60 days'`, `CHECK (response_days <= 60)`. */
function inTables({ p }: FlowContext, file: number): Stated[] {
  return factsOf(p, file).records.flatMap(({ kind, name, fields }) =>
    kind !== "sql-table"
      ? []
      : fields.flatMap((field) =>
          field.annotations.flatMap(({ name: note, args, start, end }): Stated[] => {
            const count = Number(args?.[0]);
            const unit = unitOf([field.name]);
            const days =
              note === "ahead"
                ? count
                : (note === "lasts" || note === "bounded") && args?.[0] && unit !== undefined
                  ? daysOfUnit(count, unit)
                  : undefined;
            const place = { start, end, by: `${name}.${field.name}`, own: wordsOf(field.name), around: wordsOf(name) };
            return days === undefined ? [] : [{ ...place, how: "length", days }];
          }),
        ),
  );
}

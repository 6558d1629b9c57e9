// Buckets, groups of logs and the like that a template declares, named for what they hold of persons → answers: one per resource,
// with what ends what is in it. Input: settings of templates and plans. Output: resources whose names speak of persons.
// Invariant: where another resource may end it (by its name, or for all), it is ended.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import type { SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import type { HeldFilesRequest } from "../requests/endingRequests.js";
import type { HeldFilesAnswer } from "../requests/recordAnswers.js";

type Kind = HeldFilesRequest["kinds"][number];

export function heldFilesAnswers(ctx: FlowContext, request: HeldFilesRequest): readonly HeldFilesAnswer[] {
  const terms = dataHash(request);
  const held = everywhere(ctx, `held files ${terms}`, (file) => heldIn(ctx, request, file));
  if (!held.some(({ endedBy }) => endedBy === "")) return held;
  const beside = new Set(everywhere(ctx, `ends held files ${terms}`, (file) => endedBeside(ctx, request, file)));
  return held.map((answer): HeldFilesAnswer => {
    const by = request.kinds.find(({ type }) => answer.form.startsWith(`${type}|`))?.beside ?? "";
    return answer.endedBy === "" && beside.has(by) ? { ...answer, endedBy: by } : answer;
  });
}

interface Declared {
  kind: Kind;
  name: string;
  /** Of all its settings. */
  prefix: string;
  settings: SettingFact[];
}

function heldIn({ p }: FlowContext, request: HeldFilesRequest, file: number): HeldFilesAnswer[] {
  const { path, pathClass, facts } = p.files[file]!;
  if (pathClass !== "source" || facts.settings.length === 0) return [];
  return declaredIn(request, facts.settings).flatMap(({ kind, name, prefix, settings }): HeldFilesAnswer[] => {
    const given = settings
      .filter((one) => matches(request.names, wordsOf(lastOf(one))))
      .map(({ value }) => value ?? "");
    const words = [name, ...given].map(wordsOf);
    const isOthers = words.some((one) => matches(request.others, one));
    if (isOthers || !words.some((one) => matches(request.persons, one))) return [];
    const ends = settings.find((one) => compiled(kind.ends).test(one.path.slice(prefix.length)));
    const at = facts.settings.find((one) => `${one.path}.` === prefix) ?? settings[0]!;
    return [
      {
        kind: "heldFiles",
        request,
        at: { file: path, start: at.keyStart, end: at.keyEnd },
        resource: name,
        called: given[0] || name,
        what: kind.what,
        endedBy: ends ? lastOf(ends) : "",
        pathClass,
        symbol: name,
        form: `${kind.type}|${name}`,
      },
    ];
  });
}

/** `Files: { Type: AWS::S3::Bucket, Properties: … }` of a template, `resource "aws_s3_bucket" "files" { … }` of a plan. */
function declaredIn({ kinds }: HeldFilesRequest, settings: readonly SettingFact[]): Declared[] {
  const found = new Map<string, Omit<Declared, "settings">>();
  for (const { path, value } of settings) {
    const isTyped = path.endsWith(".Type");
    const kind = kinds.find(({ type }) => (isTyped ? type === value : path.startsWith(`${type}.`)));
    const parts = kind ? path.split(".") : [];
    if (!kind || parts.length < (isTyped ? 2 : 3)) continue;
    const prefix = isTyped ? path.slice(0, -"Type".length) : `${parts[0]}.${parts[1]}.`;
    found.set(prefix, { kind, name: isTyped ? parts.at(-2)! : parts[1]!, prefix });
  }
  return [...found.values()].map((one) => ({
    ...one,
    settings: settings.filter(({ path }) => path.startsWith(one.prefix)),
  }));
}

/** Resources that end what others hold: which ones cannot be told by their names. */
function endedBeside({ p }: FlowContext, { kinds }: HeldFilesRequest, file: number): string[] {
  const types = kinds.flatMap(({ beside }) => beside ?? []);
  const { settings } = p.files[file]!.facts;
  return [...new Set(settings.flatMap(({ path }) => types.filter((type) => path.startsWith(`${type}.`))))];
}

function lastOf({ path }: SettingFact): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

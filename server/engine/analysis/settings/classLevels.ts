// Level requests of rules → answers: registers that give each field a level of protection, in code and in settings. Input:
// objects and settings that name a field and its level, or a level by the field's name. Output: one answer per field that is
// surely personal by its name. Invariant: a level that nobody knows here says nothing.
import { type Classification, HIGH_CONFIDENCE, type Tier } from "../../classify/types.js";
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { nameOf } from "../../link/names.js";
import { factsOf, literalText, stringAt, strip, symbolPath } from "../../link/program.js";
import { pairsOf } from "../evidence/defaultValues.js";
import type { LevelAnswer, LevelRequest } from "../requests/levelRequests.js";

export function classLevels(ctx: FlowContext, request: LevelRequest): readonly LevelAnswer[] {
  return everywhere(ctx, `class levels ${dataHash(request)}`, (file) => {
    const { facts, path, pathClass } = ctx.p.files[file]!;
    if (pathClass === "test") return [];
    const found = facts.language === "typescript" ? inCode(ctx, file, request) : inSettings(ctx, file, request);
    return found.flatMap(({ field, level, start, end }): LevelAnswer[] => {
      const highest = highestFor(request, level);
      const data = highest === undefined ? undefined : personal(ctx, request, field);
      if (!data || highest === undefined) return [];
      return [
        {
          kind: "level",
          request,
          at: { file: path, start, end },
          field,
          level,
          status: data.tier > highest ? "lower" : "fits",
          data: [{ ...data, label: field }],
          confidence: "high",
          pathClass,
          symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "",
          form: `${field}|${level}`,
        },
      ];
    });
  });
}

interface Entry extends Range {
  field: string;
  level: string;
}

/** The highest tier that may have this level; undefined for levels that hold all, or mean nothing here. */
function highestFor({ open, internal }: LevelRequest, level: string): Tier | undefined {
  const words = wordsOf(level);
  if (compiled(open).test(words)) return 1;
  return compiled(internal).test(words) ? 2 : undefined;
}

function personal({ p }: FlowContext, { without }: LevelRequest, field: string): Classification | undefined {
  const found = p.classifier.classify({ name: field.slice(field.lastIndexOf(".") + 1) });
  if (!found || found.confidence < HIGH_CONFIDENCE || without.includes(found.dataType.split(".")[0]!)) return undefined;
  return found;
}

function inCode(ctx: FlowContext, file: number, request: LevelRequest): Entry[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const isLevel = (text: string) =>
    text.length < MAX_NAME && MAY_BE_LEVEL.test(text) && compiled(request.levels).test(wordsOf(text));
  if (!strings.some(isLevel)) return [];
  const found: Entry[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = [...pairsOf(ctx, file, node)];
    const named = pairs.find(({ name }) => compiled(request.fields).test(wordsOf(name)));
    const said = pairs.find(({ name }) => compiled(request.levels).test(wordsOf(name)));
    const field = named && literalText(ctx.p, file, named.value);
    const level = said && levelAt(ctx, file, said.value);
    if (field && FIELD.test(field) && level)
      found.push({ field, level, start: nodes.start[said.value]!, end: nodes.end[said.value]! });
  }
  return found;
}
const MAX_NAME = 60;
/** Every name of a level has one of these; most texts of a file have none. */
const MAY_BE_LEVEL = /level|class|grade|tier|sensitiv|confidential|fen_?ji|ji_?bie|deng_?ji|[级級等]/i;
const FIELD = /^[\p{L}_][\p{L}\d_.-]{1,59}$/u;

/** `"public"`, `Level.Public` */
function levelAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0) return stringAt(ctx.p, file, nodes.b[at]!);
  return literalText(ctx.p, file, at) ?? (nodes.kind[at] === NodeKind.import ? nameOf(ctx.p, file, at) : undefined);
}

function inSettings({ p }: FlowContext, file: number, request: LevelRequest): Entry[] {
  const { settings } = factsOf(p, file);
  const named = new Map<string, string>();
  for (const { path, value } of settings) {
    const key = path.slice(path.lastIndexOf(".") + 1);
    if (value !== undefined && FIELD.test(value) && compiled(request.fields).test(wordsOf(key)))
      named.set(path.slice(0, -key.length), value);
  }
  return settings.flatMap(({ path, value, keyStart, end }): Entry[] => {
    if (value === undefined || value.length > MAX_NAME) return [];
    const parts = path.split(".");
    const key = parts.at(-1)!;
    const field = compiled(request.levels).test(wordsOf(key)) ? named.get(path.slice(0, -key.length)) : undefined;
    if (field) return [{ field, level: value, start: keyStart, end }];
    const isListed = parts.length > 1 && compiled(request.holders).test(wordsOf(parts.at(-2)!));
    return isListed && FIELD.test(key) ? [{ field: key, level: value, start: keyStart, end }] : [];
  });
}

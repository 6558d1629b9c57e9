// Keys that lie in clear beside what they open → answers: one per record, or statement, that keeps something sealed and a key for it.
// Input: stored records and statements that insert, with words of names. Output: the key's column. Invariant: a key that is itself
// sealed, or of which only a number or a name is kept, opens nothing.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, wholeQuestion } from "../../flow/questions.js";
import { statementChanges } from "../../flow/sinks/statementChanges.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { storedRecords } from "../../link/stores/stored.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { KeyBesideAnswer, KeyBesideRequest } from "../requests/keyBesideRequest.js";

export function keyBesideAnswers(index: FlowIndex, request: KeyBesideRequest): readonly KeyBesideAnswer[] {
  const { ctx } = index;
  const terms = dataHash(request);
  const declared = wholeQuestion(ctx, `keys beside data ${terms}`, () =>
    storedRecords(ctx.p, index.storing()).flatMap(({ record, fields }): KeyBesideAnswer[] => {
      const found = keyAmong(fields, request);
      if (!found || fields.some(({ annotations }) => annotations.some(({ name }) => SEALS.test(name)))) return [];
      const { key, sealed } = found;
      return [answer(ctx, request, key.file, key, { record: record.name, field: key.name, sealed: sealed.name })];
    }),
  );
  const stated = everywhere(ctx, `keys beside data in statements ${terms}`, (file) =>
    statementChanges(ctx, file).flatMap(({ kind, table, columns, call }): KeyBesideAnswer[] => {
      const found =
        kind === "insert" || kind === "upsert"
          ? keyAmong(
              columns.map((name) => ({ name })),
              request,
            )
          : undefined;
      if (!found) return [];
      const { nodes } = factsOf(ctx.p, file);
      const place = { start: nodes.start[call]!, end: nodes.end[call]! };
      return [answer(ctx, request, file, place, { record: table, field: found.key.name, sealed: found.sealed.name })];
    }),
  );
  const known = new Set(declared.map(({ record }) => wordsOf(record)));
  return [...declared, ...stated.filter(({ record }) => !known.has(wordsOf(record)))];
}

/** `@Encrypted()`, `transformer`: what is sealed there may be the key. */
const SEALS = /encrypt|sealed|cipher/i;

function keyAmong<T extends { name: string }>(fields: readonly T[], { keys, sealed, wrapped }: KeyBesideRequest) {
  const is = (pattern: string) => (field: T) => compiled(pattern).test(wordsOf(field.name));
  const key = fields.find(is(keys));
  if (!key || fields.some(is(wrapped))) return undefined;
  const data = fields.find((field) => field !== key && is(sealed)(field));
  return data && { key, sealed: data };
}

function answer(
  ctx: FlowContext,
  request: KeyBesideRequest,
  file: number,
  { start, end }: { start: number; end: number },
  names: Pick<KeyBesideAnswer, "record" | "field" | "sealed">,
): KeyBesideAnswer {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : names.record;
  const form = `${names.record}|${names.field}`;
  return { kind: "keyBeside", request, at: { file: path, start, end }, ...names, pathClass, symbol, form };
}

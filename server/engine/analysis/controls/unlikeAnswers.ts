// Requests about controls that comparable functions have → answers: one per function that does what another one in the same
// folder does, where at least one of them has the control. Where most have none, nobody means it to be there.
import { fileFolder } from "../../facts/fileStem.js";
import { dataHash } from "../../facts/textHash.js";
import { type SiblingAct, siblingActs } from "../../flow/controls/siblingActs.js";
import { everywhere } from "../../flow/questions.js";
import { plainColumn } from "../../flow/stores/apart.js";
import { symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { uniqueColumns } from "../evidence/uniqueColumns.js";
import type { UnlikeAnswer, UnlikeRequest } from "../requests/unlikeRequests.js";

type Placed = SiblingAct & { file: number };

export function unlikeAnswers(index: FlowIndex, request: UnlikeRequest): UnlikeAnswer[] {
  const { ctx, effects, handlers } = index;
  const asked = dataHash(request);
  const c = { e: effects, handlers, controls: request.controls, automatic: request.automatic, asked };
  const found = everywhere(ctx, `acts of siblings ${asked}`, (file) =>
    siblingActs(c, file).map((one): Placed => ({ ...one, file })),
  );
  const groups = new Map<string, Placed[]>();
  for (const one of found) {
    const { path } = ctx.p.files[one.file]!;
    const key = `${fileFolder(path)} ${one.key}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  const seen = new Set<string>();
  return [...groups.values()]
    .flatMap((group) => answersOf(index, request, group))
    .filter(({ at, place, what, has }) => {
      const key = `${at.file} ${place} ${what}`;
      return has || (!seen.has(key) && seen.add(key));
    });
}

function answersOf(index: FlowIndex, request: UnlikeRequest, group: readonly Placed[]): UnlikeAnswer[] {
  const done = group.filter(({ state }) => state === "done");
  const missing = group.filter(({ state }) => state === "missing");
  const [example] = done;
  if (!example || missing.length === 0 || missing.length > done.length * MOST_WITHOUT) return [];
  const terms = request.controls.find(({ what }) => what === example.what);
  if (terms?.byDatabase && uniqueColumns(index.ctx).has(plainColumn(example.member))) return [];
  const sibling = placeOf(index, example);
  return group.flatMap((one): UnlikeAnswer[] => {
    if (one.state === "unsure") return [];
    const { path, pathClass } = index.ctx.p.files[one.file]!;
    return [
      {
        kind: "unlike",
        request,
        at: { file: path, start: one.start, end: one.end },
        place: placeOf(index, one),
        what: one.what,
        act: one.act,
        has: one.state === "done",
        sibling,
        done: done.length,
        total: done.length + missing.length,
        pathClass,
        symbol: symbolPath(index.ctx.p, one.file, one.start),
        form: `${one.what}|${one.act}`,
      },
    ];
  });
}
/** For one that has it, so many may be without by mistake. */
const MOST_WITHOUT = 2;

function placeOf({ ctx: { p } }: FlowIndex, { file, start, route }: Placed): string {
  return route || symbolPath(p, file, start).replaceAll(">", ".") || p.files[file]!.path;
}

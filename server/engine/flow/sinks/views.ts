// Pages that a server renders by their names: `res.render("claims/show", { claim })`. What leaves is what the page shows of
// what it is given. Input: calls by rows with a view, pages in the project. Output: members that leave. Invariant: of a page
// that is not seen nobody knows what it shows.
import { pageIn } from "../../facts/pageFacts.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { SinkRow } from "../../models/types.js";
import { type FlowContext, refill } from "../context.js";
import { HIDDEN, Transform } from "../origin.js";
import { EMPTY_PATH, keysOfPath } from "../paths.js";
import { everywhere, lookUp, putAll, question } from "../questions.js";
import { constantText } from "../walk/constantText.js";
import { origins, originsAt } from "../walk/origins.js";
import type { SinkArgument } from "./sinks.js";

const PAGES = "pages";
/** Pages in pages are nested no deeper. */
const MAX_PARTS = 8;
/** What templates call the object that they are given. */
const WHOLE = /^(locals|it)$/;

/** Notes where pages are, by all that a name may say of their paths. */
export function putPages(ctx: FlowContext): void {
  const byName = new Map<string, number[]>();
  const pages = everywhere(ctx, "pages", (file) => (pageIn(factsOf(ctx.p, file)) < 0 ? [] : [file]));
  for (const index of pages) {
    const { path } = ctx.p.files[index]!;
    const stem = path.replace(/(\.html)?\.\w+$/, "");
    for (const whole of new Set([path, stem])) {
      for (let from = 0; from >= 0; from = whole.indexOf("/", from) + 1 || -1) {
        const name = whole.slice(from);
        const known = byName.get(name);
        if (known) known.push(index);
        else byName.set(name, [index]);
      }
    }
  }
  putAll(ctx, PAGES, byName);
}

/** What leaves by the page that a call renders; undefined where that is not seen. */
export function shownByPage(
  ctx: FlowContext,
  file: number,
  call: number,
  row: SinkRow,
  given: readonly SinkArgument[],
): SinkArgument[] | undefined {
  const port = parsePort(row.view ?? "");
  const at = port?.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  const name = at === undefined ? undefined : constantText(ctx, file, at);
  const page = name === undefined ? undefined : pageNamed(ctx, file, name);
  if (page === undefined) return undefined;
  const shown = shownMembers(ctx, page);
  return (
    shown &&
    given.flatMap((argument) =>
      shown.map((keys) => ({ ...argument, path: [...argument.path, ...keys], structured: false })),
    )
  );
}

/** `@Render("claims/show")`: the decorator that names the page of a handler. */
export function rendersPage(ctx: FlowContext, { file, callable }: Body): number | undefined {
  const { annotations } = factsOf(ctx.p, file).callables[callable]!;
  if (annotations.length === 0) return undefined;
  const names = ctx.p.models.rows.flatMap((row) => (row.kind === "endpoint" ? (row.renders ?? []) : []));
  return annotations.find(({ name }) => names.includes(name))?.node;
}

/** What leaves of what a handler gives back, by the page that its decorator names; undefined where that is not seen. */
export function membersOfPage(ctx: FlowContext, body: Body): readonly string[][] | undefined {
  const decorator = rendersPage(ctx, body);
  const at = decorator === undefined || decorator < 0 ? undefined : listOf(ctx.p, body.file, decorator)[0];
  const name = at === undefined ? undefined : constantText(ctx, body.file, at);
  const page = name === undefined ? undefined : pageNamed(ctx, body.file, name);
  return page === undefined ? undefined : shownMembers(ctx, page);
}

function shownMembers(ctx: FlowContext, page: number): readonly string[][] | undefined {
  return question(ctx, "shown by pages", (file) => membersShown(ctx, file, []) ?? null)(page) ?? undefined;
}

function pageNamed(ctx: FlowContext, file: number, name: string): number | undefined {
  const found = lookUp<readonly number[]>(ctx, PAGES, name.replace(/^[./]+/, "")) ?? [];
  if (found.length < 2) return found[0];
  // Of several applications in one repository each has its own.
  const near = found.map((page) => shared(ctx.p.files[page]!.path, ctx.p.files[file]!.path));
  const most = Math.max(...near);
  const best = found.filter((_, i) => near[i] === most);
  return best.length === 1 ? best[0] : undefined;
}

function shared(one: string, other: string): number {
  const parts = other.split("/");
  const differs = one.split("/").findIndex((part, i) => part !== parts[i]);
  return differs < 0 ? parts.length : differs;
}

/**
 * Members of what a page is given that it shows as they are, itself or in pages that stand in it; undefined where one of these
 * is not seen.
 */
function membersShown(ctx: FlowContext, file: number, around: readonly number[]): string[][] | undefined {
  if (around.includes(file) || around.length > MAX_PARTS) return [];
  const facts = factsOf(ctx.p, file);
  const { nodes } = facts;
  const page = pageIn(facts);
  const found = new Map<string, string[]>();
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 1; i < pairs.length; i += 2) {
      refill(ctx);
      for (const o of origins(ctx, file, pairs[i]!, EMPTY_PATH)) {
        if (o.kind !== "param" || o.callable !== page || (o.transforms & (HIDDEN | Transform.altered)) !== 0) continue;
        const keys = ofGiven(keysOfPath(ctx.paths, o.path));
        if (keys.length > 0) found.set(keys.join("."), keys);
      }
    }
  }
  for (const call of facts.callables.flatMap(({ calls }) => calls)) {
    if (nameOf(ctx.p, file, nodes.a[call]!) !== "include") continue;
    const shown = shownByPart(ctx, file, call, [...around, file]);
    if (!shown) return undefined;
    for (const keys of shown) found.set(keys.join("."), keys);
  }
  return [...found.values()];
}

/** What a page shows that stands in this one, as members of what this one is given. */
function shownByPart(ctx: FlowContext, file: number, call: number, around: readonly number[]): string[][] | undefined {
  const [first, given] = listOf(ctx.p, file, call);
  const name = first === undefined ? undefined : constantText(ctx, file, first);
  const part = name === undefined ? undefined : pageNamed(ctx, file, name);
  const shown = part === undefined ? undefined : membersShown(ctx, part, around);
  return shown?.flatMap((keys) => {
    if (given === undefined) return [keys];
    refill(ctx);
    const behind = originsAt(ctx, file, given, keys, EMPTY_PATH).flatMap((o) =>
      o.kind === "param" ? [ofGiven(keysOfPath(ctx.paths, o.path))] : [],
    );
    // What it is not handed it has from what is around it.
    return behind.length > 0 ? behind : [keys];
  });
}

function ofGiven([head, ...rest]: readonly string[]): string[] {
  return head === undefined || WHOLE.test(head) ? rest : [head, ...rest];
}

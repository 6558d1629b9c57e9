// Forms that collect personal data, and whether a notice is there for whoever fills them in → answers, one per form. A notice may
// stand in the form, in what it is made of, on the page around it or in the frame of all pages. Input: the forms of the
// program. Invariant: any word of a notice counts; texts that come from elsewhere are not seen, so that only forms unlike
// others of the project can be told.
import { matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { type FileFacts, NONE, NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, lookUp, putDown, question } from "../../flow/questions.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { saysIn } from "../evidence/speaksOf.js";
import type { NoticeAnswer } from "../requests/collectionAnswers.js";
import type { NoticeRequest } from "../requests/requests.js";
import { type CollectingForm, collectingForms } from "./collectingForms.js";
import { dataOfFields, formsOfPage } from "./sentFormAnswers.js";

const COMPONENT = /\.([jt]sx|vue|svelte)$|\.component\.(ts|html)$/;
/** Of Angular, beside the class of the component; placed by its tag, and imported by nobody. */
const TEMPLATE = /\.component\.html$/;
const MAX_OUT = 2;

export function noticeAnswers(index: FlowIndex, request: NoticeRequest): NoticeAnswer[] {
  const { ctx } = index;
  const parted = everywhere(ctx, "views with parts", (file) => (hasParts(ctx, file) ? [file] : []));
  putDown(ctx, PARTED, 0, parted.length > 0);
  const all = everywhere(ctx, `forms ${dataHash(request)}`, (file) => formsIn(ctx, request, file));
  const forms = all.filter(({ isMuch }) => isMuch);
  if (forms.length === 0) return [];
  const says = saysIn(index, [request.notices]);
  const isHere = (file: number) => says(file)[0] === true || importsOf(file).some(({ isNotice }) => isNotice);
  const importsOf = question(ctx, `imports ${request.notices}`, (file) => importsIn(ctx, request, file));
  // Whoever sees one page of a router does not see what a form on another one says.
  const formFiles = new Set(all.map(({ file }) => file));
  const isShownBy = (file: number, to: number) => to >= 0 && !(formFiles.has(to) && isRouting(factsOf(ctx.p, file)));
  const isNear = (file: number) => isHere(file) || importsOf(file).some(({ to }) => isShownBy(file, to) && says(to)[0]);
  const frames = ctx.p.files.filter((f) => f.pathClass === "source" && matches(request.frames, baseWords(f.path)));
  const framed = frames.some(({ index: file }) => isNear(file));
  const importers = new Map<number, number[]>();
  for (const { index: file, path } of ctx.p.files)
    if (COMPONENT.test(path))
      for (const { to } of importsOf(file)) importers.set(to, [...(importers.get(to) ?? []), file]);
  /** Pages that show it, and what else they show. */
  const around = (file: number) => {
    let wave = [file];
    const seen = new Set(wave);
    for (let hops = 0; hops < MAX_OUT; hops++) {
      wave = wave.flatMap((at) => importers.get(at) ?? []).filter((at) => !seen.has(at));
      for (const at of wave) seen.add(at);
    }
    seen.delete(file);
    return [...seen].some(isNear);
  };
  const inTemplate = question(ctx, "texts of templates", (file) =>
    TEMPLATE.test(ctx.p.files[file]!.path) ? factsOf(ctx.p, file).strings.filter((text) => text.includes("-")) : [],
  );
  /** `<app-contact>` in the template of a page, which may say it beside. */
  const isPlaced = (file: number) => {
    const { path } = ctx.p.files[file]!;
    const tag = `-${baseName(path).replace(/\.component$/, "")}`;
    const places = (other: number) => other !== file && inTemplate(other).some((text) => text.endsWith(tag));
    return TEMPLATE.test(path) && ctx.p.files.some(({ index: other }) => places(other));
  };
  const isShown = ({ file, spoken, onPage }: FormAt) => {
    if (onPage) return onPage.isNotice;
    // Alone in its file, whatever that says is about it.
    if (spoken === undefined) return isNear(file);
    return (
      spoken.isNotice ||
      spoken.imports.some((i) => importsOf(file).some((o) => o.index === i && o.to >= 0 && says(o.to)[0]))
    );
  };
  const noticed = all.filter(({ file, spoken, onPage }) => onPage?.isNotice ?? spoken?.isNotice ?? isHere(file));
  return forms.map((one): NoticeAnswer => {
    const { file, form } = one;
    const { path, pathClass } = ctx.p.files[file]!;
    const isGiven = one.onPage ? isShown(one) : framed || isShown(one) || around(file) || isPlaced(file);
    const model = noticed.find((other) => other !== one);
    return {
      kind: "notice",
      request,
      at: { file: path, start: form.start, end: form.end },
      component: form.name || baseName(path),
      data: form.data,
      status: isGiven ? "given" : "missing",
      like: model ? model.form.name || baseName(ctx.p.files[model.file]!.path) : "",
      pathClass,
      symbol: one.onPage ? "" : symbolPath(ctx.p, file, form.start),
      form: `form|${form.data.map((d) => d.label).join(",")}`,
    };
  });
}

/** It shows one of its pages at a time. */
function isRouting({ imports }: FileFacts): boolean {
  return imports.some(({ specifier }) => ROUTERS.test(specifier));
}
const ROUTERS = /(^|[/-])router(-dom|-native)?$|^wouter$|^vue-router$/;

const PARTED = "views are made of parts";

/** Of views that are written in EJS: one stands in another, or a frame is put around all of them. */
function hasParts(ctx: FlowContext, file: number): boolean {
  const { path, facts } = ctx.p.files[file]!;
  if (!VIEW.test(path)) return facts.imports.some(({ specifier }) => FRAMES.test(specifier));
  return facts.settings.some((one) => one.path === "page.parts" && one.value !== FRAGMENT);
}
const VIEW = /\.ejs$/;
const FRAMES = /^(express-ejs-layouts|ejs-mate|ejs-locals|ejs-layout\w*|express-layouts?)$/;
const FRAGMENT = "fragment";

interface FormAt {
  file: number;
  form: CollectingForm;
  /** It asks for enough to need a notice; others only show how the project gives one. */
  isMuch: boolean;
  /** In a page of its own. */
  onPage?: { isNotice: boolean };
  /** What is said outside of the other forms of its file, where there are such. */
  spoken?: { isNotice: boolean; imports: readonly number[] };
}

function formsIn(ctx: FlowContext, request: NoticeRequest, file: number): FormAt[] {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  if (pathClass !== "source" || matches(request.others, wordsOf(path.replaceAll("/", "_")))) return [];
  if (facts.settings.some((one) => one.path === "form.0")) return onPages(ctx, request, file);
  if (facts.language !== "typescript" || !COMPONENT.test(path)) return [];
  const all = collectingForms(ctx, file);
  return all.flatMap((form): FormAt[] => {
    const data = askedOf(request, form.data);
    if (matches(request.others, wordsOf(form.name))) return [];
    const others = all.filter((other) => other !== form).map(({ component }) => component);
    const spoken = others.length === 0 ? {} : { spoken: spokenOutside(ctx, request, file, others) };
    return [{ file, form: { ...form, data }, isMuch: isMuch(data), ...spoken }];
  });
}

type Data = CollectingForm["data"];

function askedOf({ minTier, without }: NoticeRequest, data: Data): Data {
  return data.filter(({ tier, dataType }) => tier >= minTier && !without.includes(dataType.split(".")[0]!));
}

function isMuch(data: Data): boolean {
  return data.some(({ tier }) => tier >= 3) || new Set(data.map(({ dataType }) => dataType)).size > 1;
}

/** Forms of pages that are whole in their file: see facts/pageForms.ts. */
function onPages(ctx: FlowContext, request: NoticeRequest, file: number): FormAt[] {
  const { settings } = factsOf(ctx.p, file);
  // A view without a head is the whole page where no view of the project stands in another.
  const isWhole = VIEW.test(ctx.p.files[file]!.path) && lookUp<boolean>(ctx, PARTED, 0) === false;
  if (settings.some(({ path, value }) => path === "page.parts" && !(isWhole && value === FRAGMENT))) return [];
  const isNotice = settings.some(({ path }) => path === "page.notice");
  return formsOfPage(ctx, file).flatMap(({ start, end, action, fields }): FormAt[] => {
    const data = askedOf(request, dataOfFields(ctx, request.minTier, fields));
    if (matches(request.others, wordsOf(action.replaceAll("/", "_")))) return [];
    const form = { name: "", start, end, component: { start, end }, data };
    return [{ file, form, isMuch: isMuch(data), onPage: { isNotice } }];
  });
}

/** Whether a name or text of a file speaks of a notice, and the imports that are used, outside of some places. */
function spokenOutside(ctx: FlowContext, request: NoticeRequest, file: number, places: readonly Range[]) {
  const { nodes, imports } = factsOf(ctx.p, file);
  const used = new Set<number>();
  let isNotice = false;
  for (let node = 0; node < nodes.kind.length; node++) {
    const [start, end] = [nodes.start[node]!, nodes.end[node]!];
    if (places.some((place) => start < place.end && end > place.start)) continue;
    const kind = nodes.kind[node];
    for (const other of givenTo(ctx, file, node)) used.add(other);
    const text = kind === NodeKind.literal || kind === NodeKind.load ? nodes.b[node]! : NONE;
    isNotice ||= text >= 0 && matches(request.notices, wordsOf(stringAt(ctx.p, file, text)));
  }
  isNotice ||= [...used].some((i) => isOfNotice(request, imports[i]!));
  return { isNotice, imports: [...used] };
}

/** Imports that a node calls, reads or is given: they stand as nodes where they are imported. */
function givenTo({ p }: FlowContext, file: number, node: number): number[] {
  const { nodes } = factsOf(p, file);
  const kind = nodes.kind[node]!;
  const isNamed = kind === NodeKind.object || kind === NodeKind.element;
  const items = isNamed || LISTS.has(kind) ? [...listOf(p, file, node)] : [];
  // Names come before their values.
  const values = isNamed ? items.filter((_, i) => i % 2 === 1) : items;
  const base = BASED.has(kind) ? [nodes.a[node]!] : [];
  return [...base, ...values].flatMap((part) => {
    const at = part < 0 ? NONE : strip(p, file, part);
    return at >= 0 && nodes.kind[at] === NodeKind.import ? [nodes.a[at]!] : [];
  });
}
const BASED: ReadonlySet<number> = new Set([NodeKind.call, NodeKind.load, NodeKind.element]);
const LISTS: ReadonlySet<number> = new Set([NodeKind.call, NodeKind.array, NodeKind.join]);

interface Imported {
  index: number;
  /** File, or NONE. */
  to: number;
  isNotice: boolean;
}

function importsIn(ctx: FlowContext, request: NoticeRequest, file: number): Imported[] {
  const { path } = ctx.p.files[file]!;
  return factsOf(ctx.p, file).imports.map((fact, index) => {
    const resolved = ctx.p.resolver.resolve(fact.specifier, path);
    const to = resolved.kind === "file" ? (ctx.p.byPath.get(resolved.path) ?? NONE) : NONE;
    return { index, to, isNotice: isOfNotice(request, fact) };
  });
}

function isOfNotice(request: NoticeRequest, { specifier, imported }: { specifier: string; imported: string }): boolean {
  return [specifier, imported].some((name) => matches(request.notices, wordsOf(name)));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

function baseWords(path: string): string {
  return COMPONENT.test(path) ? wordsOf(baseName(path)) : "";
}

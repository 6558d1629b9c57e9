// Folders that a server hands out as they are, or that lie in such a one, where their names speak of what persons hand in. Input: a
// file of code, with words. Output: the place, and the path. Invariant: where something stands before that asks who it is, or may, the
// folder is not open.
import { compiled, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { expressionForm } from "../../flow/walk/form.js";
import { property } from "../../flow/walk/modelled.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { OpenStoreRequest } from "../requests/openStoreRequests.js";
import type { Opened } from "./openStores.js";

/** Options of what serves or takes files that hold the folder. */
const FOLDERS = ["root", "rootPath"];
const PUTS = ["dest", "destination", "uploadDir"];
const TAKES = /^(multer|diskStorage|formidable|IncomingForm|fileUpload|FileInterceptor|FilesInterceptor)$/;

export function servedFolders(ctx: FlowContext, file: number, request: OpenStoreRequest): Opened[] {
  const { nodes, callables, imports } = factsOf(ctx.p, file);
  const serves = compiled(request.serves);
  const isServer = imports.some(({ specifier }) => compiled(request.servers).test(specifier));
  const takesFiles = imports.some(({ specifier }) => compiled(request.uploads).test(specifier));
  const writesFiles = imports.some(({ specifier }) => FILE_SYSTEMS.test(specifier));
  if (!isServer && !takesFiles && !writesFiles) return [];
  const found: Opened[] = [];
  const all = callables.flatMap(({ calls }) => calls);
  const tell = (call: number, path: string, how: Opened["how"]) =>
    found.push({ start: nodes.start[call]!, end: nodes.end[call]!, how, store: path, by: spelled(ctx, file, call) });
  for (const call of all) {
    const args = [...listOf(ctx.p, file, call)];
    const name = spelled(ctx, file, call);
    if (isServer && serves.test(name)) {
      const path = foldersOf(ctx, file, args, FOLDERS).find((one) => isOfPersons(one, request));
      if (path !== undefined && !isGuarded(ctx, file, call, all, request)) tell(call, path, "served");
    }
    const written = writesFiles || takesFiles ? writtenPath(ctx, file, call, args, request) : undefined;
    if (written !== undefined) tell(call, written, "put");
    if (!takesFiles) continue;
    // `destination: (req, file, done) => done(null, "public/uploads")`
    const isHandedOn = args.length === 2 && /^(cb|callback|done|next)$/.test(nameOf(ctx.p, file, nodes.a[call]!));
    if (!isHandedOn && !TAKES.test(calleeName(ctx, file, nodes.a[call]!))) continue;
    const paths = isHandedOn ? [pathAt(ctx, file, args[1]!)] : foldersOf(ctx, file, args, PUTS, false);
    const path = paths.find((one) => one !== undefined && IN_OPEN.test(one) && isOfPersons(one, request));
    if (path !== undefined) tell(call, path, "put");
  }
  return found;
}

const FILE_SYSTEMS = /^(node:)?fs(\/promises)?$|^(fs-extra|graceful-fs)$/;
/** Puts a file somewhere, the path first; `mv` of what was handed in. */
const WRITES = /^(writeFile|writeFileSync|createWriteStream|outputFile|outputFileSync|mv)$/;

/** `writeFile(join("public", "uploads", idCard.name), await idCard.bytes())`: the path says what it is, or what is written there. */
function writtenPath(
  ctx: FlowContext,
  file: number,
  call: number,
  args: readonly number[],
  request: OpenStoreRequest,
): string | undefined {
  const [to] = args;
  if (to === undefined || !WRITES.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[call]!))) return undefined;
  const path = pathAt(ctx, file, to);
  if (path === undefined || !IN_OPEN.test(path)) return undefined;
  const said = [path, ...args.slice(0, 2).map((arg) => expressionForm(ctx, file, arg))].join(" ");
  return isOfPersons(said, request) ? path : undefined;
}

/** Folders that servers hand out by convention. */
const IN_OPEN = /(^|\/)(public|wwwroot|htdocs|webroot|public_html)(\/|$)/;

function spelled(ctx: FlowContext, file: number, call: number): string {
  return expressionForm(ctx, file, factsOf(ctx.p, file).nodes.a[call]!).replace(/\(.*$/, "");
}

function foldersOf(ctx: FlowContext, file: number, args: readonly number[], options: readonly string[], whole = true) {
  return args.flatMap((arg) => {
    const text = whole ? pathAt(ctx, file, arg) : undefined;
    const given = options.flatMap((option) => property(ctx, file, arg, option) ?? []);
    return [text, ...given.map((value) => pathAt(ctx, file, value))].filter((one) => one !== undefined);
  });
}

/** `"uploads/id-cards"`, `join(__dirname, "..", "uploads/id-cards")`: what is written of it. */
function pathAt(ctx: FlowContext, file: number, node: number, depth = 0): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const text = constantText(ctx, file, node);
  if (text !== undefined || depth > 2) return text;
  const at = strip(ctx.p, file, node);
  const isJoined =
    nodes.kind[at] === NodeKind.text ||
    (nodes.kind[at] === NodeKind.call && /^(join|resolve)$/.test(calleeName(ctx, file, nodes.a[at]!)));
  if (!isJoined) return undefined;
  const parts = [...listOf(ctx.p, file, at)].flatMap((part) => pathAt(ctx, file, part, depth + 1) ?? []);
  return parts.length === 0 ? undefined : parts.join("/");
}

/** What they hand in by its name; of less telling names only where they are for what is uploaded. */
function isOfPersons(path: string, { proofs, matters, kept, harmless }: OpenStoreRequest): boolean {
  const words = wordsOf(path.replace(/[/.]+/g, " "));
  if (compiled(harmless).test(words)) return false;
  return compiled(proofs).test(words) || (compiled(matters).test(words) && compiled(kept).test(words));
}

/** `app.use("/files", signedIn, express.static(…))`, or a guard that the same file puts before it. */
function isGuarded(
  ctx: FlowContext,
  file: number,
  call: number,
  all: readonly number[],
  { guards }: OpenStoreRequest,
): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const [start, end] = [nodes.start[call]!, nodes.end[call]!];
  const guard = compiled(guards);
  return all.some((other) => {
    const isUse = /^(use|all|get|register|addHook|apply|forRoutes)$/.test(calleeName(ctx, file, nodes.a[other]!));
    if (!isUse || nodes.start[other]! > start) return false;
    const args = [...listOf(ctx.p, file, other)];
    const isAround = nodes.start[other]! <= start && end <= nodes.end[other]!;
    const between = args.filter((arg) => constantText(ctx, file, arg) === undefined && nodes.end[arg]! <= start);
    if (isAround) return between.length > 0 && calleeName(ctx, file, nodes.a[other]!) !== "register";
    return args.some((arg) => guard.test(wordsOf(expressionForm(ctx, file, arg))));
  });
}

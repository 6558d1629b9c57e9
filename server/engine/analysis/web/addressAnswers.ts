// Address requests of rules → answers: what handlers read from the path or the query of the address they were called by.
// The names written there tell what callers have to put into it: `req.query.email`, `searchParams.get("email")`,
// `@Param("email")`.
import type { Classification } from "../../classify/types.js";
import { dataHash } from "../../facts/textHash.js";
import { type CommentFact, NodeKind, type NodeTable } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { constantText } from "../../flow/walk/constantText.js";
import { registrationsIn } from "../../link/endpoints/registrations.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import type { AddressAnswer } from "../requests/answers.js";
import type { AddressRequest } from "../requests/requests.js";

type Part = AddressAnswer["part"];
interface Read {
  name: string;
  part: Part;
  start: number;
  end: number;
  comment?: CommentFact;
}

export function addressAnswers(ctx: FlowContext, request: AddressRequest): readonly AddressAnswer[] {
  const answers = everywhere(ctx, `address ${dataHash(request)}`, (file) => answersIn(ctx, request, file));
  const routed = everywhere(ctx, `routes ${dataHash(request)}`, (file) => told(ctx, request, file, routes(ctx, file)));
  if (routed.length === 0) return answers;
  // What a handler reads is told there.
  const read = new Set(answers.map(({ form }) => form));
  return [...answers, ...routed.filter(({ form }) => !read.has(form))];
}

function answersIn(ctx: FlowContext, request: AddressRequest, file: number): AddressAnswer[] {
  if (factsOf(ctx.p, file).language !== "typescript") return [];
  return told(ctx, request, file, [...decorated(ctx, file), ...reads(ctx, file)]);
}

function told(ctx: FlowContext, request: AddressRequest, file: number, all: readonly Read[]): AddressAnswer[] {
  const answers: AddressAnswer[] = [];
  const { path, pathClass } = ctx.p.files[file]!;
  const seen = new Set<string>();
  for (const read of all) {
    const data = classified(ctx, read);
    const key = `${callableAt(ctx.p, file, read.start)} ${read.name}`;
    if (!data || data.tier < request.minTier || seen.has(key)) continue;
    seen.add(key);
    answers.push({
      kind: "address",
      request,
      at: { file: path, start: read.start, end: read.end },
      data: [{ ...data, label: read.name }],
      part: read.part,
      pathClass,
      symbol: symbolPath(ctx.p, file, read.start),
      form: `${read.part}|${read.name}`,
    });
  }
  return answers;
}

function classified(ctx: FlowContext, { name, comment }: Read): Classification | undefined {
  return ctx.p.classifier.classify({ name, comment, type: "string" });
}

const DECORATORS: Record<string, Part> = { Param: "path", Query: "query", QueryParam: "query", PathParam: "path" };

/** `@Param("id") id: string` of a handler. */
function decorated(ctx: FlowContext, file: number): Read[] {
  const { callables, nodes } = factsOf(ctx.p, file);
  return callables.flatMap((callable) =>
    callable.params.flatMap((param) =>
      param.annotations.flatMap((annotation): Read[] => {
        const part = DECORATORS[annotation.name];
        if (!part || annotation.node < 0 || nodes.kind[annotation.node] !== NodeKind.call) return [];
        const first = listOf(ctx.p, file, annotation.node)[0];
        const name = first === undefined ? undefined : constantText(ctx, file, first);
        return name ? [{ name, part, start: param.start, end: param.end, comment: param.comment }] : [];
      }),
    ),
  );
}

/** `router.get("/members/:passportNo", handler)`: the path says it, whatever the handler is. */
function routes(ctx: FlowContext, file: number): Read[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => /(^|\/):\w/.test(text))) return [];
  return [...pagePaths(ctx, file), ...registered(ctx, file, nodes)];
}

function registered(ctx: FlowContext, file: number, nodes: NodeTable): Read[] {
  return registrationsIn(ctx.p, file).flatMap(({ row, call, path }): Read[] => {
    const first = row.role === "handle" ? listOf(ctx.p, file, call)[0] : undefined;
    if (first === undefined) return [];
    const at = { start: nodes.start[first]!, end: nodes.end[first]! };
    return [...path.matchAll(/\/:(\w+)/g)].map(([, name]) => ({ name: name!, part: "path", ...at }));
  });
}

/** What a page is shown by, beside the path that it is shown at. */
const SHOWN_BY = /^(component|components|Component|element|lazy|loadComponent|loadChildren|children|render|redirect)$/;

/** `{ path: "/members/:passportNo", component }`, `<Route path="…" element={…} />`: routers of the browser. */
function pagePaths(ctx: FlowContext, file: number): Read[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const path = strings.indexOf("path");
  if (path < 0) return [];
  const found: Read[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object && nodes.kind[node] !== NodeKind.element) continue;
    const pairs = [...listOf(ctx.p, file, node)];
    const keys = pairs.map((key, i) => (i % 2 === 0 && key >= 0 ? stringAt(ctx.p, file, key) : ""));
    const at = keys.findIndex((key, i) => key === "path" && pairs[i] === path);
    if (at < 0 || !keys.some((key) => SHOWN_BY.test(key))) continue;
    const value = pairs[at + 1]!;
    const range = { start: nodes.start[value]!, end: nodes.end[value]! };
    for (const [, name] of (constantText(ctx, file, value) ?? "").matchAll(/(?:^|\/):(\w+)/g))
      found.push({ name: name!, part: "path", ...range });
  }
  return found;
}

const PARTS: Record<string, Part> = { query: "query", params: "path", param: "path", searchParams: "query" };
const REQUEST = /^(req|request|ctx|context)$/;

/** `req.query.x`, `ctx.params.x`, `c.req.query("x")`, `url.searchParams.get("x")`. */
function reads(ctx: FlowContext, file: number): Read[] {
  const { nodes } = factsOf(ctx.p, file);
  const found: Read[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const at = { start: nodes.start[node]!, end: nodes.end[node]! };
    if (nodes.kind[node] === NodeKind.load && nodes.b[node]! >= 0) {
      const part = partOf(ctx, file, nodes.a[node]!, true);
      const name = stringAt(ctx.p, file, nodes.b[node]!);
      if (part && !METHODS.has(name)) found.push({ name, part, ...at });
    } else if (nodes.kind[node] === NodeKind.call) {
      const callee = strip(ctx.p, file, nodes.a[node]!);
      const first = listOf(ctx.p, file, node)[0];
      if (nodes.kind[callee] !== NodeKind.load || first === undefined) continue;
      const method = stringAt(ctx.p, file, nodes.b[callee]!);
      const part =
        method === "get" || method === "getAll"
          ? partOf(ctx, file, nodes.a[callee]!, false)
          : method === "query" || method === "param"
            ? partOf(ctx, file, callee, true)
            : undefined;
      const name = part && constantText(ctx, file, first);
      if (part && name) found.push({ name, part, ...at });
    }
  }
  return found;
}

const METHODS = new Set(["get", "getAll", "has", "forEach", "entries", "keys", "toString"]);

/** Part of the address that a value is. The members of a request are only that where something is called like a request. */
function partOf(ctx: FlowContext, file: number, node: number, ofRequest: boolean): Part | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load) return undefined;
  const key = stringAt(ctx.p, file, nodes.b[at]!);
  const part = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
  if (!part || (!ofRequest && key !== "searchParams")) return undefined;
  if (key === "searchParams") return ofRequest ? undefined : isOfRequest(ctx, file, nodes.a[at]!) ? part : undefined;
  return REQUEST.test(nameOf(ctx.p, file, nodes.a[at]!)) ? part : undefined;
}

/** The address that the handler was called by: `req.nextUrl`, `new URL(request.url)`. */
function isOfRequest(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.load)
    return stringAt(ctx.p, file, nodes.b[at]!) === "nextUrl" || REQUEST.test(nameOf(ctx.p, file, nodes.a[at]!));
  if (nodes.kind[at] !== NodeKind.call) return false;
  const first = listOf(ctx.p, file, at)[0];
  const given = first === undefined ? -1 : strip(ctx.p, file, first);
  return (
    given >= 0 &&
    nodes.kind[given] === NodeKind.load &&
    stringAt(ctx.p, file, nodes.b[given]!) === "url" &&
    REQUEST.test(nameOf(ctx.p, file, nodes.a[given]!))
  );
}

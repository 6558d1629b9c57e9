// Endpoints of frameworks with controllers: handlers by decorator, with the guards and interceptors of method, class and
// application. A guard that is not registered, that lets everybody in or that only counts requests protects nothing, and
// the answer says which it is.
import { type AnnotationFact, LiteralKind, NodeKind } from "../../facts/types.js";
import type { EndpointRow } from "../../models/endpointRows.js";
import { type Entity, entityOf } from "../entities.js";
import { nameOf } from "../names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import {
  controllerKeys,
  inheritedAnnotations,
  optionMiddlewares,
  type Routed,
  routedBefore,
  routedIn,
} from "./controllerMiddlewares.js";
import type { Around, Endpoint, InputCheck, Protection } from "./endpoints.js";
import { aroundOf, definition } from "./handlers.js";
import { checkAt, inputCheckOf, startsIn } from "./inputChecks.js";
import { behindHidden } from "./otherTrades.js";

/** What stands before every handler of an application. */
export interface Global {
  guards: Protection[];
  around: Around[];
  checks: InputCheck[];
  /** The application is made in the project. */
  starts: boolean;
  /** Keys of metadata that the guards ask for. */
  asked: string[];
  /** What stands before some routes only. */
  routed: Routed[];
}

/** Endpoints of the controllers in a file, by row. `globalOf`: of all files, by row. */
export function controllerEndpoints(p: Program, file: number, globalOf: (row: number) => Global): Endpoint[][] {
  return rowsOf(p).map((row, i) =>
    factsOf(p, file).records.flatMap((record, index) => {
      const controller = record.annotations.find((a) => isOfRow(p, row, file, a, row.controllers));
      if (!controller && !row.of) return [];
      return record.methods.flatMap((callable) => handlerOf(p, row, file, index, callable, controller, globalOf(i)));
    }),
  );
}

/** What a file registers for the whole application, by row. */
export function globalsIn(p: Program, file: number): Global[] {
  return rowsOf(p).map((row) => ({
    guards: globalGuards(p, row, file),
    around: globalAround(p, row, file),
    checks: globals(p, row, file, row.pipeTokens, row.pipeCalls).map((at) => checkAt(p, row, file, at) ?? "unknown"),
    starts: startsIn(p, row, file),
    asked: globals(p, row, file, row.globalTokens, row.globalCalls).flatMap((at) => askedBy(p, file, at)),
    routed: routedIn(p, row, file),
  }));
}

function rowsOf(p: Program): EndpointRow[] {
  return p.models.rows.filter((r): r is EndpointRow => r.kind === "endpoint");
}

/** Tells whether a file has controllers, modules, or what is registered for the whole application, or makes it, by names alone. */
export function controllerFiles(p: Program): (file: number) => boolean {
  const rows = rowsOf(p);
  const decorators = new Set(rows.flatMap((row) => [...row.controllers, ...row.modules]));
  const packages = new Set(rows.flatMap((row) => row.of ?? []));
  const starts = new Set(rows.flatMap((row) => row.starts));
  const calls = new Set(
    rows.flatMap((row) => [
      ...row.globalCalls,
      ...row.interceptorCalls,
      ...row.pipeCalls,
      ...(row.middlewareCalls ?? []),
    ]),
  );
  return (file) => {
    const { records, callables, nodes, imports } = factsOf(p, file);
    if (imports.some(({ imported, specifier }) => starts.has(imported) || packages.has(specifier))) return true;
    if (records.some((r) => r.annotations.some((a) => decorators.has(a.name)))) return true;
    return callables.some((callable) =>
      callable.calls.some((call) => {
        const callee = strip(p, file, nodes.a[call]!);
        return nodes.kind[callee] === NodeKind.load && calls.has(stringAt(p, file, nodes.b[callee]!));
      }),
    );
  };
}

function handlerOf(
  p: Program,
  row: EndpointRow,
  file: number,
  record: number,
  callable: number,
  controller: AnnotationFact | undefined,
  global: Global,
): Endpoint[] {
  const facts = factsOf(p, file);
  const method = facts.callables[callable]!;
  const handler = method.annotations.find((a) => isOfRow(p, row, file, a, row.handlers));
  if (!handler) return [];
  const own = [...method.annotations, ...facts.records[record]!.annotations];
  const open = own.find((a) => row.openDecorators.includes(a.name) || opens(p, file, a, global.asked));
  const placed = [...own.map((a) => ({ file, a })), ...inheritedAnnotations(p, file, record)];
  const all = placed.flatMap((at) => [
    { file: at.file, name: at.a.name, node: at.a.node },
    ...composed(p, at.file, at.a.node),
  ]);
  const given = all.filter((a) => isNamed(p, a.file, a, row.guards)).flatMap((a) => guardsIn(p, row, a.file, a));
  const guards = [...given, ...(open ? [] : checkedBy(p, row, all))];
  const counts = [...guards, ...global.guards].find((g) => g.status === "void" && g.by.endsWith(ONLY_COUNTS));
  const verb = verbOf(handler.name);
  const prefix = controller ? textArgument(p, file, controller) : "";
  const route = routeOf(prefix, textArgument(p, file, handler) || (OF_SCHEMAS.test(handler.name) ? method.name : ""));
  const before = [
    ...global.around,
    ...routedBefore(global.routed, { keys: controllerKeys(p, file, record), verb, route }),
    ...(controller ? optionMiddlewares(p, row, file, controller) : []),
    ...optionMiddlewares(p, row, file, handler),
  ];
  const said = verdict([...guards, ...(open ? [] : global.guards)], open && spelledAs(p, file, open));
  const input = inputCheckOf(p, row, file, own, method.params, { checks: global.checks, isWhole: global.starts });
  return [
    {
      file,
      callable,
      record,
      framework: row.framework,
      verb,
      route,
      protection: said.status === "none" ? behindHidden(before) : said,
      around: [
        ...before,
        ...all.flatMap((a) => aroundAnnotation(p, row, a, a.file === file && own.some(({ node }) => node === a.node))),
      ],
      ...(input ? { input } : {}),
      ...(counts ? { counts: counts.by.slice(0, -ONLY_COUNTS.length) } : {}),
      marks: own.flatMap((a) => [a.name, ...metadataOf(p, file, a.node)]),
    },
  ];
}

/** `authenticate.skip` */
function spelledAs(p: Program, file: number, { name, node }: Decorator): string {
  const { nodes } = factsOf(p, file);
  const callee = node >= 0 && nodes.kind[node] === NodeKind.call ? strip(p, file, nodes.a[node]!) : node;
  return callee >= 0 && nodes.kind[callee] === NodeKind.load ? `${nameOf(p, file, nodes.a[callee]!)}.${name}` : name;
}

/** Named by the field of a schema that they answer. */
const OF_SCHEMAS = /^(Query|Mutation|Subscription)$/;

function routeOf(prefix: string, path: string): string {
  return `/${[prefix, path].filter((part) => part !== "").join("/")}`.replace(/\/{2,}/g, "/");
}

/** `httpGet`, `del` */
function verbOf(decorator: string): string {
  const verb = decorator.replace(/^http(?=[A-Z])/, "").toUpperCase();
  return verb === "DEL" ? "DELETE" : verb;
}

/** `@Security("jwt")`, `@Authorized()`: the host checks who calls. */
function checkedBy(p: Program, row: EndpointRow, all: readonly (Decorator & { file: number })[]): Protection[] {
  return all
    .filter((a) => isNamed(p, a.file, a, row.checks ?? []))
    .map(({ name }) => ({ status: "guarded", by: `@${name}` }));
}

/** Keys of the metadata that a decorator sets: `SetMetadata("audit", …)`, or what of the project calls it. */
function metadataOf(p: Program, file: number, node: number, depth = 0): string[] {
  const { nodes } = factsOf(p, file);
  if (node < 0 || nodes.kind[node] !== NodeKind.call || depth > 2) return [];
  if (nameOf(p, file, nodes.a[node]!) === "SetMetadata") {
    const key = listOf(p, file, node)[0];
    const text = key === undefined ? undefined : keyText(p, file, key);
    return text === undefined ? [] : [text];
  }
  const entity = entityOf(p, file, nodes.a[node]!);
  if (entity?.k !== "function") return [];
  const { calls } = factsOf(p, entity.file).callables[entity.callable]!;
  return calls.flatMap((call) => metadataOf(p, entity.file, call, depth + 1));
}

/** `@Open()` that sets metadata which a guard of the whole application asks for, and is named for what it does. */
function opens(p: Program, file: number, { name, node }: AnnotationFact, asked: readonly string[]): boolean {
  return asked.length > 0 && OPENS.test(name) && metadataOf(p, file, node).some((key) => asked.includes(key));
}
const OPENS = /^(is)?(public|open|anonymous|guest|skip|no|un(protected|authenticated|guarded|secured))([A-Z]\w*)?$/i;

/** `this.reflector.getAllAndOverride(OPEN, […])` in a guard: the keys that it asks for. */
function askedBy(p: Program, file: number, node: number): string[] {
  const entity = guardEntity(p, file, node);
  if (entity?.k !== "class") return [];
  const { callables, records, nodes } = factsOf(p, entity.file);
  return records[entity.record]!.methods.flatMap((method) =>
    callables[method]!.calls.flatMap((call) => {
      const callee = strip(p, entity.file, nodes.a[call]!);
      if (nodes.kind[callee] !== NodeKind.load) return [];
      if (!/^get(AllAndOverride|AllAndMerge|All)?$/.test(stringAt(p, entity.file, nodes.b[callee]!))) return [];
      const key = listOf(p, entity.file, call)[0];
      const text = key === undefined ? undefined : keyText(p, entity.file, key);
      return text === undefined ? [] : [text];
    }),
  );
}

/** Of metadata: a text, or what a symbol is described by (`Symbol("record")`). */
export function keyText(p: Program, file: number, node: number, depth = 0): string | undefined {
  const at = definition(p, file, node);
  const nodes = at && factsOf(p, at.file).nodes;
  if (!at || !nodes || depth > 1) return undefined;
  if (nodes.kind[at.node] === NodeKind.literal) return stringAt(p, at.file, nodes.b[at.node]!);
  if (nodes.kind[at.node] !== NodeKind.call) return undefined;
  const callee = strip(p, at.file, nodes.a[at.node]!);
  const isFor = nodes.kind[callee] === NodeKind.load && nameOf(p, at.file, callee) === "for";
  const [described] = listOf(p, at.file, at.node);
  if (described === undefined || nameOf(p, at.file, isFor ? nodes.a[callee]! : callee) !== "Symbol") return undefined;
  return keyText(p, at.file, described, depth + 1);
}

/** Decorators that one of the project is composed of: `const Auth = () => applyDecorators(UseGuards(JwtGuard), …)`. */
function composed(p: Program, file: number, node: number, depth = 0): (Decorator & { file: number })[] {
  const { nodes } = factsOf(p, file);
  if (node < 0 || nodes.kind[node] !== NodeKind.call || depth > 2) return [];
  const entity = entityOf(p, file, nodes.a[node]!);
  if (entity?.k !== "function") return [];
  const inside = factsOf(p, entity.file);
  return inside.callables[entity.callable]!.calls.flatMap((call) => [
    { file: entity.file, name: nameOf(p, entity.file, inside.nodes.a[call]!), node: call },
    ...composed(p, entity.file, call, depth + 1),
  ]);
}

type Decorator = Pick<AnnotationFact, "name" | "node">;

/** The best of what stands before a handler. */
function verdict(guards: readonly Protection[], open: string | undefined): Protection {
  const real = guards.filter((g) => g.status === "guarded");
  if (real.length > 0) return { status: "guarded", by: real.map((g) => g.by).join(", ") };
  if (open !== undefined) return { status: "open", by: `@${open}` };
  const first = guards[0];
  return first ?? { status: "none", by: "" };
}

function isNamed(p: Program, file: number, annotation: Decorator, names: readonly string[]): boolean {
  return packageOf(p, file, annotation, names) !== undefined;
}

/** The package that a decorator of one of these names is of. */
function packageOf(p: Program, file: number, annotation: Decorator, names: readonly string[]): string | undefined {
  if (!names.includes(annotation.name) || annotation.node < 0) return undefined;
  const { nodes } = factsOf(p, file);
  const callee = nodes.kind[annotation.node] === NodeKind.call ? nodes.a[annotation.node]! : annotation.node;
  const entity = entityOf(p, file, callee);
  return entity?.k === "pkg" ? entity.pkg : undefined;
}

/** Many frameworks have a `Get`: where no row names the package, it is of the row that names none. */
function isOfRow(p: Program, row: EndpointRow, file: number, annotation: Decorator, names: readonly string[]): boolean {
  const from = packageOf(p, file, annotation, names);
  if (from === undefined) return false;
  return row.of ? row.of.includes(from) : !rowsOf(p).some(({ of }) => of?.includes(from));
}

function textArgument(p: Program, file: number, annotation: AnnotationFact): string {
  const { nodes } = factsOf(p, file);
  if (annotation.node < 0 || nodes.kind[annotation.node] !== NodeKind.call) return "";
  const first = listOf(p, file, annotation.node)[0];
  const at = first === undefined ? -1 : strip(p, file, first);
  return at >= 0 && nodes.kind[at] === NodeKind.literal ? stringAt(p, file, nodes.b[at]!) : "";
}

function guardsIn(p: Program, row: EndpointRow, file: number, annotation: Decorator): Protection[] {
  if (factsOf(p, file).nodes.kind[annotation.node] !== NodeKind.call) return [];
  return [...listOf(p, file, annotation.node)].map((arg) => guardAt(p, row, file, arg));
}

function guardAt(p: Program, row: EndpointRow, file: number, node: number): Protection {
  const entity = guardEntity(p, file, node);
  const name = nameOf(p, file, node) || "guard";
  if (entity?.k === "pkg" && row.countingPackages.includes(entity.pkg))
    return { status: "void", by: name + ONLY_COUNTS };
  if (entity?.k === "class" && letsEverybodyIn(p, entity.file, entity.record))
    return { status: "void", by: `${name} lets everybody in` };
  return { status: "guarded", by: name };
}

const ONLY_COUNTS = " only counts requests";

/** `RolesGuard`, `new RolesGuard()`, `AuthGuard("jwt")`. */
function guardEntity(p: Program, file: number, node: number): Entity | undefined {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return entityOf(p, file, nodes.kind[at] === NodeKind.call ? nodes.a[at]! : at);
}

/** A guard of the project whose `canActivate` answers with nothing but the constant true. */
function letsEverybodyIn(p: Program, file: number, record: number): boolean {
  const facts = factsOf(p, file);
  const method = facts.records[record]!.methods.map((m) => facts.callables[m]!).find((c) => c.name === "canActivate");
  if (!method || method.returns.length === 0 || method.throws.length > 0) return false;
  return method.returns.every((value) => {
    const at = strip(p, file, value);
    return (
      facts.nodes.kind[at] === NodeKind.literal &&
      facts.nodes.a[at] === LiteralKind.boolean &&
      stringAt(p, file, facts.nodes.b[at]!) === "true"
    );
  });
}

/** Guards of the whole application: providers under a global token in a module, and calls on the application. */
function globalGuards(p: Program, row: EndpointRow, file: number): Protection[] {
  return globals(p, row, file, row.globalTokens, row.globalCalls).map((node) => guardAt(p, row, file, node));
}

/** Interceptors and middlewares of the whole application. */
function globalAround(p: Program, row: EndpointRow, file: number): Around[] {
  const { nodes } = factsOf(p, file);
  const given = row.middlewareCalls ? globals(p, row, file, [], row.middlewareCalls) : [];
  const middlewares = given.flatMap((node) =>
    nodes.kind[strip(p, file, node)] === NodeKind.array ? [...listOf(p, file, strip(p, file, node))] : [node],
  );
  return [
    ...globals(p, row, file, row.interceptorTokens, row.interceptorCalls).map((node) =>
      aroundOf(p, file, node, "interceptor"),
    ),
    ...middlewares.map((node) => aroundOf(p, file, node, "middleware")),
  ];
}

/** Interceptors that a decorator names; any other decorator stands for itself. */
function aroundAnnotation(
  p: Program,
  row: EndpointRow,
  annotation: Decorator & { file: number },
  isOwn: boolean,
): Around[] {
  const { file } = annotation;
  const { nodes } = factsOf(p, file);
  const known = [...row.controllers, ...row.handlers, ...row.guards, ...(row.checks ?? [])];
  const isOpening = row.of !== undefined && row.openDecorators.includes(annotation.name);
  if (annotation.node < 0 || isOpening || isNamed(p, file, annotation, known)) return [];
  if (!isNamed(p, file, annotation, row.interceptors))
    return isOwn ? [{ ...aroundOf(p, file, annotation.node, "decorator"), name: annotation.name }] : [];
  if (nodes.kind[annotation.node] !== NodeKind.call) return [];
  return [...listOf(p, file, annotation.node)].map((arg) => aroundOf(p, file, arg, "interceptor"));
}

/** Nodes that are given. */
function globals(
  p: Program,
  row: EndpointRow,
  file: number,
  tokens: readonly string[],
  calls: readonly string[],
): number[] {
  const facts = factsOf(p, file);
  if (facts.language !== "typescript") return [];
  const modules = facts.records.flatMap((r) => r.annotations.filter((a) => isNamed(p, file, a, row.modules)));
  const found = modules.length > 0 ? provided(p, tokens, file, modules) : [];
  for (const callable of facts.callables) {
    for (const call of callable.calls) {
      const callee = strip(p, file, facts.nodes.a[call]!);
      if (facts.nodes.kind[callee] !== NodeKind.load) continue;
      if (calls.includes(stringAt(p, file, facts.nodes.b[callee]!))) found.push(...listOf(p, file, call));
    }
  }
  return found;
}

function provided(p: Program, tokens: readonly string[], file: number, modules: readonly AnnotationFact[]): number[] {
  const { nodes } = factsOf(p, file);
  const found: number[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (
      nodes.kind[node] !== NodeKind.object ||
      !modules.some((m) => m.start <= nodes.start[node]! && nodes.end[node]! <= m.end)
    )
      continue;
    const pairs = listOf(p, file, node);
    let token = false;
    let given = -1;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i]! < 0 ? "" : stringAt(p, file, pairs[i]!);
      if (key === "provide") token = tokens.includes(nameOf(p, file, pairs[i + 1]!));
      else if (/^use(Class|Existing|Value|Factory)$/.test(key)) given = pairs[i + 1]!;
    }
    if (token && given >= 0) found.push(given);
  }
  return found;
}

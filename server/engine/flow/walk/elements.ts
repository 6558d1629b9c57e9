// What people type into elements of a page. Input: a call that finds an element or gives its value, and what is read of it.
// Output: the end of the way, called like the element; undefined where it is something else.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH, isAny, keysOfPath } from "../paths.js";
import { opaque } from "./origins.js";

/**
 * `document.querySelector("#email").value`, `form.elements.namedItem("email").value`, `$("#email").val()`: what somebody typed,
 * called like the element or, where that says nothing, like the variable that takes it.
 */
export function typedInto(ctx: FlowContext, file: number, node: number, path: number): Origin | undefined {
  const method = methodOf(ctx, file, node);
  if (method === "val") {
    const name = path === EMPTY_PATH && listOf(ctx.p, file, node).length === 0 ? chosenBy(ctx, file, node) : undefined;
    return name === undefined ? undefined : opaque(file, node, EMPTY_PATH, undefined, name);
  }
  if (!ELEMENT.test(method)) return undefined;
  if (path === EMPTY_PATH || ctx.paths.head[path] !== "value" || ctx.paths.tail[path] !== EMPTY_PATH) return undefined;
  return opaque(file, node, EMPTY_PATH, undefined, fieldIn(selectorOf(ctx, file, node)));
}
const ELEMENT = /^(querySelector|getElementById|namedItem)$/;

/**
 * `valueOf("email")` of a function that finds the element by what it is given: the result is called like that. Undefined where
 * the function gives back something else.
 */
export function typedByName(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeFile: number,
  inner: readonly Origin[],
): Origin | undefined {
  const name = inner.length > 0 ? fieldIn(selectorOf(ctx, file, node)) : "";
  const isFound = (o: Origin) => {
    if (o.kind !== "value" || o.file !== calleeFile) return false;
    const keys = keysOfPath(ctx.paths, o.path);
    if (keys.length === 0) return o.name === "" && isTyped(ctx, o.file, o.node);
    return keys.length > 1 && keys[keys.length - 1] === "value" && isAny(keys[keys.length - 2]!);
  };
  return name !== "" && inner.every(isFound) ? opaque(file, node, EMPTY_PATH, undefined, name) : undefined;
}

/** The call gives what somebody typed. */
export function isTyped(ctx: FlowContext, file: number, node: number): boolean {
  const method = methodOf(ctx, file, node);
  return ELEMENT.test(method) || (method === "val" && chosenBy(ctx, file, node) !== undefined);
}

/** What the elements are called that the file finds. */
export function typedNames(ctx: FlowContext, file: number): string[] {
  return factsOf(ctx.p, file).callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const method = methodOf(ctx, file, call);
      if (ELEMENT.test(method)) return [fieldIn(selectorOf(ctx, file, call))];
      return method === "val" ? [chosenBy(ctx, file, call) ?? ""] : [];
    }),
  );
}

/** Name of the method that a call calls; "" for anything else. */
function methodOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const callee = nodes.kind[node] === NodeKind.call ? strip(ctx.p, file, nodes.a[node]!) : -1;
  return callee >= 0 && nodes.kind[callee] === NodeKind.load && nodes.b[callee]! >= 0
    ? stringAt(ctx.p, file, nodes.b[callee]!)
    : "";
}

/** "email" of `$("#email").val()`, "" of `$(this).val()`; undefined where the element is not found by jQuery. */
function chosenBy(ctx: FlowContext, file: number, val: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  let at = val;
  let name = "";
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    at = onlyValue(ctx.p, file, nodes.a[strip(ctx.p, file, nodes.a[at]!)]!);
    if (nodes.kind[at] !== NodeKind.call) return undefined;
    name ||= fieldIn(selectorOf(ctx, file, at));
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return JQUERY.test(nameOf(ctx.p, file, callee)) ? name : undefined;
  }
  return undefined;
}
const MOST_HOPS = 4;
const JQUERY = /^(\$|jQuery|jquery)$/;

/** The text that a call finds an element by. */
function selectorOf(ctx: FlowContext, file: number, call: number): string {
  const first = listOf(ctx.p, file, call)[0];
  const { nodes } = factsOf(ctx.p, file);
  const isText = first !== undefined && nodes.kind[first] === NodeKind.literal && nodes.b[first]! >= 0;
  return isText ? stringAt(ctx.p, file, nodes.b[first]!) : "";
}

/** "email" of "#email", "email", "input[name=email]". */
function fieldIn(selector: string): string {
  return /(?:^|[#=]["']?)([A-Za-z_][\w-]*)["']?\]?$/.exec(selector)?.[1] ?? "";
}

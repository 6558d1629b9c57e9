// An expression of the program written again in another function: names are imported as the other file would write them,
// members of `this` are those of the other class, parameters are those that hold the same there. Input: a node, and where
// it stands and is to stand. Output: code, or undefined where some part of it cannot be had there.
import { type CallableFact, LiteralKind, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { isSameType } from "./sameType.js";
import { importable } from "./spelledNames.js";

export interface Written {
  /** Texts in double quotes. */
  code: string;
  imports: { name: string; module: string }[];
}

/** How parts are written of which the place decides: what a function is given, and texts. */
export interface Rewriting {
  from: Body;
  to: Body;
  /** Code of a value that comes with the parameters; `path` leads to it from the parameter. */
  given(parameter: number, path: readonly string[]): string | undefined;
  /** Code of a value that a variable of the function holds. */
  local?(node: number): string | undefined;
  /** `key`: the member or parameter that the text is for; `node`: its literal. */
  text(text: string, key: string, node: number): string | undefined;
}

const MAX_DEPTH = 8;

export function writtenAgain(p: Program, r: Rewriting, node: number): Written | undefined {
  const imports: Written["imports"] = [];
  const code = write(p, r, node, "", imports, 0);
  return code === undefined ? undefined : { code, imports };
}

function write(
  p: Program,
  r: Rewriting,
  node: number,
  key: string,
  imports: Written["imports"],
  depth: number,
): string | undefined {
  const { file } = r.from;
  const { nodes, callables, bindings } = factsOf(p, file);
  if (depth > MAX_DEPTH) return undefined;
  const next = (n: number, k = "") => write(p, r, n, k, imports, depth + 1);
  const byName = () => {
    const name = importable(p, r.from, node, r.to);
    if (name?.import) imports.push(name.import);
    return name?.code;
  };
  const source = givenAt(p, r.from, node);
  if (source) return r.given(source.parameter, source.path);
  const local = r.local?.(node);
  if (local !== undefined) return local;
  switch (nodes.kind[node]) {
    case NodeKind.function:
    case NodeKind.class:
      // One that is written in place has no name to be had by.
      return bindings.some((b) => b.callable === 0 && b.versions.includes(node)) ? byName() : undefined;
    case NodeKind.named:
    case NodeKind.local:
    case NodeKind.import:
    case NodeKind.global:
      return byName();
    case NodeKind.await: {
      const inner = next(nodes.a[node]!);
      return inner === undefined ? undefined : `await ${inner}`;
    }
    case NodeKind.load: {
      if (nodes.b[node]! < 0) return undefined;
      const member = stringAt(p, file, nodes.b[node]!);
      const base = nodes.a[node]!;
      if (nodes.kind[base] === NodeKind.this) {
        const own = ownMember(p, callables[r.from.callable]!, r, member);
        return own === undefined ? undefined : `this.${own}`;
      }
      const inner = next(base);
      if (inner === undefined || !IDENTIFIER.test(member)) return undefined;
      return `${inner}${nodes.flags[node]! & NodeFlag.optional ? "?." : "."}${member}`;
    }
    case NodeKind.call: {
      if (nodes.flags[node]! & (NodeFlag.tagged | NodeFlag.optional)) return undefined;
      const callee = next(nodes.a[node]!);
      const args = [...listOf(p, file, node)].map((arg, i) => next(arg, `${i}`));
      if (callee === undefined || args.includes(undefined)) return undefined;
      return `${nodes.flags[node]! & NodeFlag.new ? "new " : ""}${callee}(${args.join(", ")})`;
    }
    case NodeKind.array: {
      const items = [...listOf(p, file, node)].map((item) => next(item, key));
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    case NodeKind.object: {
      const pairs = listOf(p, file, node);
      const members: string[] = [];
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        const name = pairs[i]! < 0 ? "" : stringAt(p, file, pairs[i]!);
        const value = IDENTIFIER.test(name) ? next(pairs[i + 1]!, name) : undefined;
        if (value === undefined) return undefined;
        members.push(value === name ? name : `${name}: ${value}`);
      }
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
    case NodeKind.literal:
      return literal(p, r, node, key);
    default:
      return undefined;
  }
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Texts that read the same in every kind of quotes. */
const PLAIN = /^[\w .,:;/@#*+()-]*$/;

function literal(p: Program, r: Rewriting, node: number, key: string): string | undefined {
  const { nodes } = factsOf(p, r.from.file);
  const kind = nodes.a[node];
  if (kind === LiteralKind.null) return "null";
  if (kind === LiteralKind.undefined) return "undefined";
  if (nodes.b[node] === NONE || nodes.flags[node] !== 0) return undefined;
  const text = stringAt(p, r.from.file, nodes.b[node]!);
  if (kind === LiteralKind.boolean || kind === LiteralKind.number) return /^[\w.-]+$/.test(text) ? text : undefined;
  if (kind !== LiteralKind.string || !PLAIN.test(text)) return undefined;
  const written = r.text(text, key, node);
  return written !== undefined && PLAIN.test(written) ? `"${written}"` : undefined;
}

/** What a value of a function is a part of: one of its parameters, and the way to it from there. */
export function givenAt(
  p: Program,
  { file, callable }: Body,
  node: number,
): { parameter: number; path: string[] } | undefined {
  const { nodes } = factsOf(p, file);
  const path: string[] = [];
  let at = strip(p, file, node);
  while (nodes.kind[at] === NodeKind.load) {
    if (nodes.b[at]! < 0) return undefined;
    path.unshift(stringAt(p, file, nodes.b[at]!));
    at = strip(p, file, nodes.a[at]!);
  }
  if (nodes.kind[at] !== NodeKind.param || nodes.a[at] !== callable || callable === 0) return undefined;
  return { parameter: nodes.b[at]!, path };
}

/** The member of the other class that is the same: of the same name and type, else the only one of the type. */
function ownMember(p: Program, fact: CallableFact, { from, to }: Rewriting, member: string): string | undefined {
  const other = factsOf(p, to.file);
  const owner = other.callables[to.callable]!.owner;
  if (fact.owner < 0 || owner < 0 || other.callables[to.callable]!.static) return undefined;
  if (from.file === to.file && owner === fact.owner) return member;
  const field = factsOf(p, from.file).records[fact.owner]!.fields.find((f) => f.name === member);
  if (!field || field.type < 0) return undefined;
  const same = other.records[owner]!.fields.filter(
    (f) => !f.static && isSameType(p, { file: from.file, type: field.type }, { file: to.file, type: f.type }),
  );
  return (same.find((f) => f.name === member) ?? (same.length === 1 ? same[0] : undefined))?.name;
}

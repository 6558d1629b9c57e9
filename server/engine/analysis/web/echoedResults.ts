// Results of validators that hold the values they refuse, sent as they are: `validationResult(req).array()`, `check.errors` of a
// validator that is told to be verbose, `error.details` of a schema. Input: response uses of a file. Output: what is sent, with the
// names that were checked. Invariant: results that were mapped or formatted are none.
import { LiteralKind, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { definition } from "../../link/endpoints/handlers.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";

interface At {
  file: number;
  node: number;
}

const MAX_NESTING = 3;

/** `named`: names that functions of the file are told to check. */
export function echoedResults(
  index: FlowIndex,
  file: number,
  named: () => readonly string[],
): { node: number; names: readonly string[] }[] {
  const { ctx } = index;
  const { nodes } = factsOf(ctx.p, file);
  const found: { node: number; names: readonly string[] }[] = [];
  const look = (node: number, depth: number): void => {
    const at = strip(ctx.p, file, node);
    if (depth > MAX_NESTING) return;
    if (nodes.kind[at] === NodeKind.object) {
      const pairs = listOf(ctx.p, file, at);
      for (let i = 0; i + 1 < pairs.length; i += 2) if (pairs[i] !== SPREAD_KEY) look(pairs[i + 1]!, depth + 1);
      return;
    }
    const names = namesAt(index, file, at, named);
    if (names.length > 0) found.push({ node: at, names });
  };
  for (const { sink, arguments: given } of index.usesIn(file))
    if (sink === "response") for (const { node } of given) look(node, 0);
  return found;
}

function namesAt(index: FlowIndex, file: number, at: number, named: () => readonly string[]): readonly string[] {
  const { ctx } = index;
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[at] === NodeKind.call) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load || !/^(array|mapped)$/.test(nameOf(ctx.p, file, callee))) return [];
    return calledBehind(index, file, nodes.a[callee]!) === "validationResult" ? named() : [];
  }
  if (nodes.kind[at] !== NodeKind.load) return [];
  const member = stringAt(ctx.p, file, nodes.b[at]!);
  if (member === "errors") return ofVerbose(index, file, nodes.a[at]!);
  return member === "details" ? ofSchema(index, file, nodes.a[at]!) : [];
}

function calledBehind({ ctx: { p } }: FlowIndex, file: number, node: number): string {
  const at = definition(p, file, node);
  const { kind, a } = factsOf(p, at?.file ?? file).nodes;
  return at && kind[at.node] === NodeKind.call ? nameOf(p, at.file, a[at.node]!) : "";
}

/** `new Ajv({ verbose: true }).compile(schema)`: names of the schema's properties. */
function ofVerbose({ ctx }: FlowIndex, file: number, node: number): readonly string[] {
  const made = definition(ctx.p, file, node);
  if (!made) return [];
  const { nodes } = factsOf(ctx.p, made.file);
  if (nodes.kind[made.node] !== NodeKind.call) return [];
  const callee = strip(ctx.p, made.file, nodes.a[made.node]!);
  if (nodes.kind[callee] !== NodeKind.load || nameOf(ctx.p, made.file, callee) !== "compile") return [];
  const validator = definition(ctx.p, made.file, nodes.a[callee]!);
  if (!validator || !isVerbose(ctx, validator)) return [];
  const [schema] = listOf(ctx.p, made.file, made.node);
  const object = schema === undefined ? undefined : objectBehind(ctx.p, made.file, schema, 0);
  const properties = object && property(ctx, object.file, object.node, "properties");
  const shape = object && properties !== undefined ? objectBehind(ctx.p, object.file, properties, 0) : undefined;
  return shape ? keysOf(ctx, shape) : [];
}

function isVerbose(ctx: FlowIndex["ctx"], { file, node }: At): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const [options] = nodes.kind[node] === NodeKind.call ? listOf(ctx.p, file, node) : [];
  const object = options === undefined ? undefined : objectBehind(ctx.p, file, options, 0);
  const said = object && property(ctx, object.file, object.node, "verbose");
  if (!object || said === undefined) return false;
  const at = strip(ctx.p, object.file, said);
  const { nodes: there } = factsOf(ctx.p, object.file);
  const isBoolean = there.kind[at] === NodeKind.literal && there.a[at] === LiteralKind.boolean;
  return isBoolean && stringAt(ctx.p, object.file, there.b[at]!) === "true";
}

function keysOf(ctx: FlowIndex["ctx"], { file, node }: At): string[] {
  const pairs = listOf(ctx.p, file, node);
  return [...pairs].flatMap((key, i) => (i % 2 === 0 && key >= 0 ? [stringAt(ctx.p, file, key)] : []));
}

/** `const { error } = schema.validate(body)`: names of the schema's members. */
function ofSchema({ ctx }: FlowIndex, file: number, node: number): readonly string[] {
  const { nodes } = factsOf(ctx.p, file);
  const error = strip(ctx.p, file, node);
  if (nodes.kind[error] !== NodeKind.load || stringAt(ctx.p, file, nodes.b[error]!) !== "error") return [];
  const made = definition(ctx.p, file, nodes.a[error]!);
  if (made?.file !== file || nodes.kind[made.node] !== NodeKind.call) return [];
  const callee = strip(ctx.p, file, nodes.a[made.node]!);
  if (nodes.kind[callee] !== NodeKind.load || nameOf(ctx.p, file, callee) !== "validate") return [];
  const schema = entityOf(ctx.p, file, nodes.a[callee]!);
  return schema?.k === "schema" && schema.record.schema?.pkg === "joi" ? [...schema.record.fields.keys()] : [];
}

// Records that the database deletes with another one. Input: a file. Output: per declaration the record that goes, the one that it
// goes with, and the place: foreign keys of tables and of Prisma models, options of relations of entities, associations
// of models, columns of builders and migrations.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import type { Target } from "../../flow/stores/rowActs.js";
import { constantText } from "../../flow/walk/constantText.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { recordOf } from "../../link/records.js";
import { resolveType, unwrap } from "../../link/types.js";

export interface Cascade {
  start: number;
  end: number;
  /** Several where the declaration does not say it alone: the innermost first. */
  children: Target[];
  parent: string;
  /** The word that says it, where it is a text of its own. */
  word?: { start: number; end: number; text: string };
}

export function cascades(ctx: FlowContext, file: number): Cascade[] {
  const { language } = factsOf(ctx.p, file);
  return language === "typescript" ? inCode(ctx, file) : inTables(ctx, file);
}

function inTables(ctx: FlowContext, file: number): Cascade[] {
  const { records, language } = factsOf(ctx.p, file);
  return records.flatMap((fact, index) => {
    if (fact.kind !== "sql-table" && fact.kind !== "prisma-model") return [];
    const record = recordOf(ctx.p, file, index);
    return fact.fields.flatMap((field) =>
      field.annotations.flatMap(({ name, args, start, end }): Cascade[] =>
        name === "cascade" && args?.[0] !== undefined
          ? [
              {
                start,
                end,
                children: [{ name: fact.name, record }],
                parent: args[0],
                // What a script has done is not undone by another text of it.
                ...(language === "prisma" ? { word: { start, end, text: "Cascade" } } : {}),
              },
            ]
          : [],
      ),
    );
  });
}

const OPTION = ["onDelete", "deleteRule"];

function inCode(ctx: FlowContext, file: number): Cascade[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => /^cascade$/i.test(text))) return [];
  const found: Cascade[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    const kind = nodes.kind[node];
    const value = kind === NodeKind.object ? optionOf(ctx, file, node) : undefined;
    const told = kind === NodeKind.call && nameOf(ctx.p, file, nodes.a[node]!) === "onDelete";
    const word = value ?? (told ? listOf(ctx.p, file, node)[0] : undefined);
    const text = word === undefined ? undefined : constantText(ctx, file, word);
    if (word === undefined || text === undefined || !/^cascade$/i.test(text)) continue;
    const cascade = ofRelation(ctx, file, node) ?? ofCalls(ctx, file, node);
    if (!cascade) continue;
    const inside = nodes.start[word]! >= nodes.start[node]! && nodes.end[word]! <= nodes.end[node]!;
    const at = inside ? word : node;
    found.push({
      ...cascade,
      start: nodes.start[at]!,
      end: nodes.end[at]!,
      ...(inside ? { word: { start: nodes.start[word]!, end: nodes.end[word]!, text } } : {}),
    });
  }
  return found;
}

function optionOf(ctx: FlowContext, file: number, object: number): number | undefined {
  return OPTION.map((key) => property(ctx, file, object, key)).find((value) => value !== undefined);
}

type Pair = Pick<Cascade, "children" | "parent">;

/** `@ManyToOne(() => Customer, { onDelete: "CASCADE" })`, and the other side of it. */
function ofRelation(ctx: FlowContext, file: number, node: number): Pair | undefined {
  const { nodes, records } = factsOf(ctx.p, file);
  const at = nodes.start[node]!;
  for (const [index, { fields, name }] of records.entries())
    for (const field of fields)
      for (const annotation of field.annotations) {
        if (annotation.node < 0 || at < annotation.start || at >= annotation.end) continue;
        const own: Target = { name, record: recordOf(ctx.p, file, index) };
        const other = relatedTo(ctx, file, annotation.node) ?? typeNamed(ctx, file, field.type);
        if (!other) return undefined;
        return /^(OneToMany|HasMany|HasOne)$/.test(annotation.name)
          ? { children: [other], parent: name }
          : { children: [own], parent: other.name };
      }
  return undefined;
}

/** `() => Customer` as the first argument. */
function relatedTo(ctx: FlowContext, file: number, call: number): Target | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const first = nodes.kind[call] === NodeKind.call ? listOf(ctx.p, file, call)[0] : undefined;
  if (first === undefined) return undefined;
  const at = strip(ctx.p, file, first);
  const returned = nodes.kind[at] === NodeKind.function ? callables[nodes.a[at]!]!.returns[0] : first;
  return returned === undefined ? undefined : named(ctx, file, returned);
}

function typeNamed(ctx: FlowContext, file: number, type: number): Target | undefined {
  const one = type < 0 ? undefined : unwrap(resolveType(ctx.p, file, type));
  return one?.k === "record" ? { name: one.record.name, record: one.record } : undefined;
}

/** A class, a table or a text that says which record is meant. */
function named(ctx: FlowContext, file: number, node: number): Target | undefined {
  const text = constantText(ctx, file, node);
  if (text !== undefined) return { name: text.split(".")[0]! };
  const entity = entityOf(ctx.p, file, node);
  if (entity?.k === "class")
    return {
      name: factsOf(ctx.p, entity.file).records[entity.record]!.name,
      record: recordOf(ctx.p, entity.file, entity.record),
    };
  if (entity?.k === "schema") return { name: entity.record.name, record: entity.record };
  const name = nameOf(ctx.p, file, node);
  return name === "" ? undefined : { name };
}

/** `createTable("audit_log", …)`, `pgTable("audit_log", …)`, `Customer.hasMany(AuditLog, …)`: calls around it. */
function ofCalls(ctx: FlowContext, file: number, node: number): Pair | undefined {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, file);
  const [start, end] = [nodes.start[node]!, nodes.end[node]!];
  const around = callables
    .flatMap(({ calls }) => calls)
    .filter((call) => nodes.start[call]! <= start && end <= nodes.end[call]! && call !== node)
    .sort((a, b) => nodes.end[a]! - nodes.start[a]! - (nodes.end[b]! - nodes.start[b]!));
  let parent = parentBeside(ctx, file, node);
  const children: Target[] = [];
  for (const call of around) {
    const callee = strip(p, file, nodes.a[call]!);
    const [first] = listOf(p, file, call);
    const name = nameOf(p, file, callee);
    const on = nodes.kind[callee] === NodeKind.load ? named(ctx, file, nodes.a[callee]!) : undefined;
    const given = first === undefined ? undefined : named(ctx, file, first);
    if (/^(hasMany|hasOne)$/.test(name) && on && given) return { children: [given], parent: on.name };
    if (name === "belongsTo" && on && given) return { children: [on], parent: given.name };
    if (name === "references") parent ??= first === undefined ? undefined : ofReference(ctx, file, first);
    else if (name === "init" && on) children.push(on);
    else if (given) children.push(given);
  }
  return parent === undefined || children.length === 0 ? undefined : { children, parent };
}

/** Another member of the option's object, or an earlier call of the chain, says what is referred to. */
function parentBeside(ctx: FlowContext, file: number, node: number): string | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] === NodeKind.object) {
    for (const key of ["references", "referencedTableName", "referencedTable"]) {
      const value = property(ctx, file, node, key);
      if (value === undefined) continue;
      const object = objectBehind(p, file, value, 0);
      const inner = object
        ? (property(ctx, object.file, object.node, "model") ?? property(ctx, object.file, object.node, "table"))
        : value;
      if (inner !== undefined) return tableOf(ctx, object?.file ?? file, inner);
    }
    return undefined;
  }
  let table: string | undefined;
  let at = node;
  for (let hops = 0; hops < 10 && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    const [first] = listOf(p, file, at);
    const name = nameOf(p, file, callee);
    if (name === "inTable" && first !== undefined) return tableOf(ctx, file, first);
    if (name === "references" && first !== undefined) table ??= ofReference(ctx, file, first);
    if (nodes.kind[callee] !== NodeKind.load) break;
    at = strip(p, file, nodes.a[callee]!);
  }
  return table;
}

/** `{ tableName: "customers" }` beside a plain text. */
function tableOf(ctx: FlowContext, file: number, node: number): string | undefined {
  const object = objectBehind(ctx.p, file, node, 0);
  const inner = object && property(ctx, object.file, object.node, "tableName");
  if (object) return inner === undefined ? undefined : constantText(ctx, object.file, inner);
  return named(ctx, file, node)?.name;
}

/** `() => customers.id`, `"customers.id"`; "id" alone says nothing. */
function ofReference(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes, callables } = factsOf(ctx.p, file);
  const text = constantText(ctx, file, node);
  if (text !== undefined) return text.includes(".") ? text.split(".").at(-2) : undefined;
  const at = strip(ctx.p, file, node);
  const returned = nodes.kind[at] === NodeKind.function ? callables[nodes.a[at]!]!.returns[0] : node;
  if (returned === undefined) return undefined;
  const column = strip(ctx.p, file, returned);
  if (nodes.kind[column] !== NodeKind.load || nodes.b[column]! < 0) return undefined;
  return named(ctx, file, nodes.a[column]!)?.name ?? stringAt(ctx.p, file, nodes.b[column]!);
}

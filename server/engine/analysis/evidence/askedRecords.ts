// Whose records a statement is about: by the tables that its text names, by the chain that it is a piece of, by the call that
// it is handed to. Input: a call and what is written of its text. Output: the record's name and what it holds of persons.
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { tablesIn, wordsIn, writtenOf } from "../../flow/sinks/statementTexts.js";
import { pieces } from "../../flow/sinks/textPieces.js";
import { calleeName } from "../../flow/walk/calls.js";
import { callsAround } from "../../link/callsAround.js";
import { collectionName } from "../../link/documents.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { factsOf, listOf, onlyValue, type Program, plainTable, strip } from "../../link/program.js";
import { type LinkedRecord, recordOf } from "../../link/records.js";
import { tableFields } from "../../link/sqlRows.js";
import { recordOfTable } from "../../link/stores/declaredTables.js";
import { type RType, unwrap } from "../../link/types.js";
import type { FlowIndex } from "./flowIndex.js";
import { personalFields } from "./personalFields.js";

export interface AskedRecord {
  name: string;
  data: FindingData[];
}

export function askedRecord(index: FlowIndex, file: number, call: number, text: string): AskedRecord | undefined {
  const words = wordsIn(text);
  const tables = tablesIn(text);
  const found: AskedRecord[] = tables.map((table) => ofTable(index, plainTable(table), words));
  if (tables.length === 0) {
    for (const around of [call, ...callsAround(index.ctx.p, file, call, MOST_AROUND)]) {
      const one = ofChain(index, file, around, words);
      if (one) found.push(one);
      else if (around !== call) found.push(...ofText(index, file, around));
      if (found.length > 0) break;
    }
  }
  if (found.length === 0) return undefined;
  const first = found.find(({ data }) => data.length > 0) ?? found[0]!;
  const data = found.flatMap((one) => one.data).sort((a, b) => b.tier - a.tier);
  return { name: first.name, data };
}

function ofTable(index: FlowIndex, table: string, words: readonly string[]): AskedRecord {
  const { ctx } = index;
  const record = recordOfTable(ctx.p, table);
  if (record) return { name: table, data: personalFields(index, record) };
  const written = tableFields(ctx.p, table);
  const names = written ? [...written.keys()] : words.filter((word) => word !== table);
  const data = dataOfColumns(ctx.p, table, names);
  return { name: table, data: data.length > 0 ? data : byName(index, table) };
}

/** Of a table that nobody declares: what the names of its columns surely say. */
export function dataOfColumns(p: Program, table: string, names: readonly string[]): FindingData[] {
  return names.flatMap((name): FindingData[] => {
    const known = p.classifier.classify({ name, owner: table, siblings: names });
    const isSure = known !== undefined && known.confidence >= HIGH_CONFIDENCE && known.tier >= 2;
    if (!isSure || known.dataType.startsWith("credential.")) return [];
    return [{ ...known, label: table ? `${table}.${name}` : name }];
  });
}

/** `$queryRaw`… ${Prisma.raw(sort)}``: the text around it. */
function ofText(index: FlowIndex, file: number, call: number): AskedRecord[] {
  const [first] = listOf(index.ctx.p, file, call);
  const text = first === undefined ? "" : writtenOf(pieces(index.ctx, file, first));
  return tablesIn(text).map((table) => ofTable(index, plainTable(table), wordsIn(text)));
}

/** Rows of a table that is called like persons are about persons. */
function byName({ ctx }: FlowIndex, table: string): FindingData[] {
  const one = table
    .replace(/^(t|tb|tbl)_/i, "")
    .replace(/ies$/, "y")
    .replace(/s$/, "");
  const named = ctx.p.classifier.classify({ name: `${one}_name` });
  const isPerson = named?.dataType === "identity.person-name" && named.confidence > SURE_BY_NAME;
  return isPerson ? [{ ...named, label: table }] : [];
}
const SURE_BY_NAME = 0.6;

const MOST_AROUND = 8;

const STARTS =
  /^(from|into|table|insertInto|updateTable|selectFrom|deleteFrom|replaceInto|knex|db|trx|tx|database|createQueryBuilder|getRepository|query|collection)$/;
const MOST_HOPS = 16;

function ofChain(index: FlowIndex, file: number, call: number, words: readonly string[]): AskedRecord | undefined {
  const { ctx } = index;
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  let at = call;
  for (let hops = 0; hops < MOST_HOPS && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    const held = ofEntity(index, entityOf(p, file, callee)) ?? ofOption(index, file, at, words);
    if (held) return held;
    const isMember = nodes.kind[callee] === NodeKind.load;
    if (STARTS.test(calleeName(ctx, file, callee)))
      for (const arg of listOf(p, file, at)) {
        const given = ofEntity(index, entityOf(p, file, arg));
        if (given) return given;
        const name = collectionName(p, file, at, 0, undefined);
        if (name !== "") return ofTable(index, plainTable(name.split(/\s/)[0]!), words);
      }
    if (!isMember) return undefined;
    const base = ofEntity(index, entityOf(p, file, nodes.a[callee]!));
    if (base) return base;
    at = onlyValue(p, file, nodes.a[callee]!);
  }
  return undefined;
}

/** `search({ index: "customers", query })` */
function ofOption(index: FlowIndex, file: number, call: number, words: readonly string[]): AskedRecord | undefined {
  const name = collectionName(index.ctx.p, file, call, 0, "index");
  return name === "" ? undefined : ofTable(index, plainTable(name), words);
}

/** A class or a table, or a repository of one. */
function ofEntity(index: FlowIndex, entity: Entity | undefined): AskedRecord | undefined {
  const { p } = index.ctx;
  const record =
    entity?.k === "class"
      ? recordOf(p, entity.file, entity.record)
      : entity?.k === "schema" && entity.record.schema?.row.stored
        ? entity.record
        : entity?.k === "inst"
          ? (entity.self ?? entity.args.map(recordBehind).find((one) => one !== undefined))
          : undefined;
  if (!record || record.name === "") return undefined;
  const data = personalFields(index, record);
  // The class itself may have no fields: those are what it is told when it is set up.
  return data.length > 0 ? { name: record.name, data } : { ...ofTable(index, record.name, []), name: record.name };
}

function recordBehind(type: RType | undefined): LinkedRecord | undefined {
  const one = unwrap(type);
  const each = one?.k === "list" ? unwrap(one.of) : one;
  return each?.k === "record" ? each.record : undefined;
}

// Plain digests in SQL statements of the code: of columns (`SELECT md5(id_card_no) …`), and of what is kept in one or compared
// with it (`WHERE password = MD5(?)`). Input: one file, by the texts that facts keep of statements. Output: the call as it is
// written, and the data type that the column's name says.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { factsOf } from "../../link/program.js";

export interface StatementHash {
  node: number;
  /** "md5(id_card_no)" */
  spelled: string;
  column: string;
  dataType: string;
  /** The digest of what is given is written into the column, or rows are found by it; else it is made of the column. */
  given?: "written" | "found";
}

const MIN_LENGTH = 20;
const STATEMENT = /^\s*(with|insert\s+into|create|merge|update\s.*\sset|select\s.*\sfrom)\s/is;
/** With a key they have other names: hmac, aes_encrypt. */
const HASH =
  /(?<![\w.])(md5|sha1?|sha2|sha224|sha256|sha384|sha512|digest)\s*\(\s*(?:"?\w+"?\s*\.\s*)?"?([\p{L}_][\p{L}\p{N}_]*)"?\s*(?=[),:|])/giu;
/** `password = SHA2(CONCAT(salt, ?), 256)`, also where the code puts the value into the text: `= MD5('`. */
const OF_GIVEN =
  /(?<![\p{L}\p{N}_])([\p{L}_][\p{L}\p{N}_]*)["`]?\s*=\s*((?:md5|sha1?|sha2|sha224|sha256|sha384|sha512|digest)\s*\(\s*(?:concat\s*\([^()]{0,40})?(?:\?|\$\d+|:\w+|@\w+|'?$))/giu;

export function statementHashes(ctx: FlowContext, file: number): StatementHash[] {
  const { strings } = factsOf(ctx.p, file);
  const found: StatementHash[] = [];
  for (const [index, text] of strings.entries()) {
    if (text.length < MIN_LENGTH || !STATEMENT.test(text)) continue;
    for (const [, name, column] of text.matchAll(HASH)) {
      const dataType = ctx.p.classifier.classify({ name: column! })?.dataType;
      if (dataType === undefined) continue;
      for (const node of literalsOf(ctx, file, index))
        found.push({ node, spelled: `${name!.toLowerCase()}(${column})`, column: column!, dataType });
    }
    const where = text.search(/\swhere\s/i);
    for (const { 1: column, 2: spelled, index: at } of text.matchAll(OF_GIVEN)) {
      const dataType = ctx.p.classifier.classify({ name: column! })?.dataType;
      if (dataType === undefined) continue;
      const given = where >= 0 && at > where ? "found" : "written";
      const call = `${/^\w+/.exec(spelled!)![0].toUpperCase()}(…)`;
      for (const node of literalsOf(ctx, file, index))
        found.push({ node, spelled: call, column: column!, dataType, given });
    }
  }
  return found;
}

function literalsOf(ctx: FlowContext, file: number, index: number): number[] {
  const { kind, a, b } = factsOf(ctx.p, file).nodes;
  const isIt = (node: number) => kind[node] === NodeKind.literal && a[node] === LiteralKind.string && b[node] === index;
  return Array.from(kind, (_, node) => node).filter(isIt);
}

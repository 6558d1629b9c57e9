// Plain digests of columns in SQL statements of the code: `SELECT md5(id_card_no) …`. Input: one file, by the texts that facts
// keep of statements. Output: the call as it is written, and the data type that the column's name says.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { factsOf } from "../../link/program.js";

export interface StatementHash {
  node: number;
  /** "md5(id_card_no)" */
  spelled: string;
  column: string;
  dataType: string;
}

const MIN_LENGTH = 20;
const STATEMENT = /^\s*(with|insert\s+into|create|merge|update\s.*\sset|select\s.*\sfrom)\s/is;
/** With a key they have other names: hmac, aes_encrypt. */
const HASH =
  /(?<![\w.])(md5|sha1?|sha2|sha224|sha256|sha384|sha512|digest)\s*\(\s*(?:"?\w+"?\s*\.\s*)?"?([\p{L}_][\p{L}\p{N}_]*)"?\s*(?=[),:|])/giu;

export function statementHashes(ctx: FlowContext, file: number): StatementHash[] {
  const { nodes, strings } = factsOf(ctx.p, file);
  const found: StatementHash[] = [];
  for (const [index, text] of strings.entries()) {
    if (text.length < MIN_LENGTH || !STATEMENT.test(text)) continue;
    for (const [, name, column] of text.matchAll(HASH)) {
      const dataType = ctx.p.classifier.classify({ name: column! })?.dataType;
      if (dataType === undefined) continue;
      for (let node = 0; node < nodes.kind.length; node++)
        if (nodes.kind[node] === NodeKind.literal && nodes.a[node] === LiteralKind.string && nodes.b[node] === index)
          found.push({ node, spelled: `${name!.toLowerCase()}(${column})`, column: column!, dataType });
    }
  }
  return found;
}

// Statements that are handed to a function of the project with the response of a handler, which is to write the rows to it:
// `csvOf("SELECT name, mobile FROM claim", [], res)`. Input: a file. Output: the call, and what the columns that the statement
// names tell of persons. Invariant: the function is named for a table or a stream of rows, or pipes what it reads.
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf } from "../../link/program.js";
import { readSelect, tableFields } from "../../link/sqlRows.js";
import { constantText } from "../walk/constantText.js";
import { classifyField } from "../walk/personal.js";
import type { EffectContext } from "../ways/effects.js";
import type { NamedTable } from "./columnExports.js";

export function handedStatements(e: EffectContext, file: number, minTier: number): NamedTable[] {
  const { p } = e.ctx;
  const { facts, pathClass } = p.files[file]!;
  if (pathClass !== "source" || !facts.strings.some((text) => SELECT.test(text))) return [];
  return facts.callables.flatMap(({ calls }) =>
    calls.flatMap((call): NamedTable[] => {
      const args = [...listOf(p, file, call)];
      if (args.length < 2 || !args.some((arg) => RESPONSE.test(nameOf(p, file, arg)))) return [];
      const spelled = nameOf(p, file, facts.nodes.a[call]!);
      if (!MAKES_ROWS.test(spelled) && !pipesRows(e, file, call)) return [];
      const text = args
        .map((arg) => constantText(e.ctx, file, arg))
        .find((one) => one !== undefined && SELECT.test(one));
      const data = text === undefined ? [] : dataOf(e, text, minTier);
      return data.length > 1 ? [{ call, spelled, data }] : [];
    }),
  );
}
const SELECT = /^\s*(select\s|copy\s)/i;
const RESPONSE = /^(res|resp|response|reply|out|output|stream|sink|writable)$/;
const MAKES_ROWS = /csv|xlsx?|excel|spreadsheet|sheet|export|download|dump|daochu|导出|匯出/i;

/** What it reads runs into what it is given. */
function pipesRows(e: EffectContext, file: number, call: number): boolean {
  const behind = e.behind(file, call);
  if (!behind) return false;
  const { nodes, callables } = factsOf(e.ctx.p, behind.file);
  const names = callables[behind.callable]!.calls.map((one) => nameOf(e.ctx.p, behind.file, nodes.a[one]!));
  return (
    names.some((name) => /^pipe(line)?$/.test(name)) &&
    names.some((name) => /^(query|raw|stream|queryStream)$/.test(name))
  );
}

function dataOf(e: EffectContext, text: string, minTier: number): FindingData[] {
  const { p } = e.ctx;
  const query = readSelect(text);
  if (!query) return [];
  const declared = tableFields(p, query.table);
  const names = query.columns.map(({ column }) => column);
  const all = query.all ? [...(declared?.keys() ?? [])] : [];
  return [...new Set([...names, ...all])].flatMap((name): FindingData[] => {
    const field = declared?.get(name);
    const known = field
      ? classifyField(e.ctx, field)
      : p.classifier.classify({ name, owner: query.table, siblings: names });
    const least = field ? MEDIUM_CONFIDENCE : HIGH_CONFIDENCE;
    return known && known.tier >= minTier && known.confidence >= least
      ? [{ ...known, label: `${query.table}.${name}` }]
      : [];
  });
}

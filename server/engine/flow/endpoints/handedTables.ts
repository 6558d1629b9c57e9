// Tables that a function of the project, or one that is not seen, makes of the rows and the names of columns it is handed: `toCsv(rows,
// ["name", "idNumber"])`. Input: a file. Output: such calls, with rows and names. Invariant: a function that is not seen is called
// after the table that it makes; one of the file makes one.
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { constantNames } from "../walk/modelled.js";
import type { EffectContext } from "../ways/effects.js";

export interface HandedTable {
  call: number;
  /** The rows, as they are handed over. */
  rows: number;
  names: string[];
}

const MAKES =
  /^(to|as|make|build|create|generate|render|write|export|daochu|shengcheng)_?\w*(csv|xlsx?|excel|workbook|spreadsheet)s?$/i;

/** `makers`: callables of the file in which a table is made. */
export function handedTables(e: EffectContext, file: number, makers: ReadonlySet<number>): HandedTable[] {
  const { p } = e.ctx;
  const { nodes, callables, strings } = factsOf(p, file);
  const mayName = strings.some((text) => MAKES.test(text)) || factsOf(p, file).imports.some((i) => MAKES.test(i.local));
  if (!mayName && makers.size === 0) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): HandedTable[] => {
      const [rows, columns] = listOf(p, file, call);
      if (rows === undefined || columns === undefined || nodes.kind[strip(p, file, columns)] !== NodeKind.array)
        return [];
      const callee = entityOf(p, file, nodes.a[call]!);
      const isMaker =
        callee?.k === "function"
          ? callee.file === file && withNested(p, callee).some((one) => makers.has(one))
          : MAKES.test(nameOf(p, file, nodes.a[call]!));
      const names = isMaker ? [...constantNames(e.ctx, file, columns)] : [];
      return names.length > 1 ? [{ call, rows, names }] : [];
    }),
  );
}

// Statements in the code that change records → the personal data that they change: by the declaration of the table, or by
// the name of a column where that alone is sure.
import { unsealed } from "../../classify/sealedNames.js";
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import type { ChangingCall } from "../../flow/endpoints/changes.js";
import { AUDIT_RECORD } from "../../flow/sinks/ownEffects.js";
import { statementChanges } from "../../flow/sinks/statementChanges.js";
import { STATEMENTS } from "../../flow/stores/writeActs.js";
import { classifyField } from "../../flow/walk/personal.js";
import type { FlowIndex } from "./flowIndex.js";

/** `unseenTier`: least of tables that the program does not declare. */
export function statementsIn({ ctx }: FlowIndex, file: number, minTier: number, unseenTier = 3): ChangingCall[] {
  return statementChanges(ctx, file).flatMap(
    ({ call, spelled, kind, table, record, fields, columns }): ChangingCall[] => {
      if (AUDIT_RECORD.test(table)) return [];
      const named = (column: string) =>
        ctx.p.classifier.classify({ name: unsealed(column), owner: table, siblings: columns });
      const data = record
        ? fields.map((field) => {
            const declared = classifyField(ctx, field, record);
            const isSealed = !declared && unsealed(field.name) !== field.name;
            return {
              found: isSealed ? named(field.name) : declared,
              name: field.name,
              least: isSealed ? HIGH_CONFIDENCE : MEDIUM_CONFIDENCE,
            };
          })
        : columns.map((column) => ({
            found: named(column),
            name: column,
            least: unseenTier < 3 ? MEDIUM_CONFIDENCE : HIGH_CONFIDENCE,
          }));
      const kept = data.flatMap(({ found, name, least }): FindingData[] => {
        if (!found || found.confidence < least || found.tier < (record ? minTier : unseenTier)) return [];
        // `changed_by` tells who acted.
        return /(^|_)by$/i.test(name) ? [] : [{ ...found, label: `${table}.${name}` }];
      });
      return kept.length > 0 ? [{ call, spelled, act: STATEMENTS[kind], data: kept }] : [];
    },
  );
}

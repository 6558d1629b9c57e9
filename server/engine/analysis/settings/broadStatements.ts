// Rights that code gives by statements: `query("GRANT ALL ON ALL TABLES IN SCHEMA public TO reporting")` of a migration or a set-up.
// Input: a file. Output: one entry per call. Invariant: what a migration does to take itself back gives nothing.
import { actsInText } from "../../facts/sqlActs.js";
import type { FlowContext } from "../../flow/context.js";
import { statementRun } from "../../flow/sinks/statementChanges.js";
import { factsOf } from "../../link/program.js";
import type { PermissionTerms } from "../requests/terms.js";
import type { Broad } from "./broadPermissions.js";
import { broadGrant } from "./broadSettings.js";

export function broadStatements(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { callables, nodes, strings } = factsOf(ctx.p, file);
  if (!strings.some((text) => GRANTS.test(text))) return [];
  return callables.flatMap(({ calls, name }) =>
    TAKES_BACK.test(name)
      ? []
      : calls.flatMap((call): Broad[] => {
          const text = statementRun(ctx, file, call);
          if (text === undefined || !GRANTS.test(text)) return [];
          const place = { start: nodes.start[call]!, end: nodes.end[call]! };
          const broad = actsInText(text)
            .filter(({ kind }) => kind === "grant")
            .map(({ names, role, table }) => broadGrant(terms, { ...place, to: role, table, rights: names }));
          return broad.filter((one) => one !== undefined).slice(0, 1);
        }),
  );
}

const GRANTS = /(^|[\s;])grant\s/i;
const TAKES_BACK = /^(down|revert|rollback|undo)$/;

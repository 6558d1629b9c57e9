// Requests about permissions → answers: those that leave nothing out, wherever they are declared, one per place. Whose data
// they open is looked up by the name of the table.
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { everywhere } from "../../flow/questions.js";
import { symbolPath, tableNamed } from "../../link/program.js";
import { recordOf } from "../../link/records.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { personalFields } from "../evidence/personalFields.js";
import type { PermissionAnswer } from "../requests/recordAnswers.js";
import type { PermissionRequest } from "../requests/requests.js";
import { broadCode } from "./broadCode.js";
import { broadRights, broadSettings } from "./broadSettings.js";
import { broadStatements } from "./broadStatements.js";
import { defaultRoles } from "./defaultRoles.js";
import { healthRoutes, healthSettings } from "./healthRoles.js";

/** A permission that leaves nothing out; `to`: who has it, "" where it is not said; `table`: of a database. */
export interface Broad {
  start: number;
  end: number;
  kind: PermissionAnswer["grant"];
  choice: string;
  to: string;
  table: string;
}

export function permissionAnswers(index: FlowIndex, request: PermissionRequest): PermissionAnswer[] {
  const { ctx } = index;
  const found = everywhere(ctx, `broad permissions ${dataHash(request)}`, (file) => {
    const { facts } = ctx.p.files[file]!;
    const broad =
      facts.language === "typescript"
        ? [
            ...broadCode(ctx, request, file),
            ...defaultRoles(ctx, request, file),
            ...broadStatements(ctx, request, file),
            ...healthRoutes(index, request, file),
          ]
        : facts.language === "prisma"
          ? defaultRoles(ctx, request, file)
          : [...broadSettings(facts, request), ...broadRights(facts, request), ...healthSettings(facts, request)];
    return broad.map((one) => ({ file, ...one }));
  });
  return found.map(({ file: at, start, end, kind, choice, to, table }): PermissionAnswer => {
    const { path, pathClass, facts } = ctx.p.files[at]!;
    return {
      kind: "permission",
      request,
      at: { file: path, start, end },
      grant: kind,
      choice,
      to,
      table,
      data: table === "" ? [] : dataOf(index, table),
      pathClass,
      symbol: facts.callables.length > 0 ? symbolPath(ctx.p, at, start) : table,
      form: `${kind}|${choice}|${to}|${table}`,
    };
  });
}

function dataOf(index: FlowIndex, table: string): FindingData[] {
  const declared = tableNamed(index.ctx.p, table);
  return declared ? personalFields(index, recordOf(index.ctx.p, declared.file, declared.record)) : [];
}

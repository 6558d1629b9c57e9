// What the policy answers to the rules: whether a recipient may have a data type, whose a file is.
import type { Node } from "jsonc-parser";
import { findNodeAtLocation } from "jsonc-parser";
import type { Region } from "../classify/types.js";
import { nearest } from "../diagnostics/nearest.js";
import { createGlob, globProblem } from "./globs.js";
import { isOfType } from "./patterns.js";
import type { RawPolicy } from "./policySchema.js";
import { type ConfigProblem, teller } from "./readJsonc.js";

export interface Policy {
  jurisdictions: readonly Region[] | undefined;
  /** Whether the register lets the recipient have data of the type, on that day. `name` or `host` tells who it is. */
  mayReceive(recipient: { name: string; host: string }, dataType: string, today: string): boolean;
  /** Department of a file, if any. */
  departmentOf(file: string): string | undefined;
  /** Who answers for its department, if anybody is named. */
  ownerOf(file: string): string | undefined;
  retention: readonly { id: string; period: string; dataTypes: readonly string[] }[];
  /** What keeps consents and takes withdrawals instead of the code. */
  consentsManagedBy: string | undefined;
}

export const NO_POLICY: Policy = {
  jurisdictions: undefined,
  mayReceive: () => false,
  departmentOf: () => undefined,
  ownerOf: () => undefined,
  retention: [],
  consentsManagedBy: undefined,
};

export function createPolicy(raw: RawPolicy): Policy {
  const departments = (raw.departments ?? []).map((d) => ({ ...d, globs: d.paths.map((glob) => createGlob(glob)) }));
  const departmentAt = (file: string) => departments.findLast((d) => d.globs.some((g) => g.matches(file)));
  const recipients = raw.recipients ?? [];
  return {
    jurisdictions: raw.jurisdictions,
    mayReceive: ({ name, host }, dataType, today) =>
      recipients.some(
        (r) =>
          (sameName(r.name, name) || (r.hosts ?? []).some((h) => host === h || host.endsWith(`.${h}`))) &&
          (r.until === undefined || today <= r.until) &&
          r.dataTypes.some((pattern) => isOfType(dataType, pattern)),
      ),
    departmentOf: (file) => departmentAt(file)?.department,
    ownerOf: (file) => departmentAt(file)?.owner,
    retention: (raw.retention ?? []).map(({ id, period, dataTypes = ["*"] }) => ({ id, period, dataTypes })),
    consentsManagedBy: raw.consents?.managedBy,
  };
}

function sameName(a: string, b: string): boolean {
  return b !== "" && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Names in the policy that lead nowhere. */
export function checkPolicy(
  file: string,
  text: string,
  raw: RawPolicy,
  tree: Node,
  dataTypes: readonly string[],
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const tell = teller(file, text, problems);
  const at = (path: (string | number)[]) => (findNodeAtLocation(tree, path) ?? tree).offset;
  const unknown = (path: (string | number)[], what: string, name: string, known: readonly string[]) =>
    tell("unknownName", at(path), { what, name, near: nearest(name, known) ?? "" });
  const types = (path: (string | number)[], list: readonly string[] | undefined) =>
    list?.forEach((pattern, i) => {
      if (!dataTypes.some((type) => isOfType(type, pattern))) unknown([...path, i], "data type", pattern, dataTypes);
    });
  const purposes = (raw.purposes ?? []).map((p) => p.id);
  const periods = (raw.retention ?? []).map((r) => r.id);
  raw.recipients?.forEach((r, i) => {
    types(["recipients", i, "dataTypes"], r.dataTypes);
    if (r.purpose !== undefined && !purposes.includes(r.purpose))
      unknown(["recipients", i, "purpose"], "purpose", r.purpose, purposes);
  });
  raw.purposes?.forEach((p, i) => {
    types(["purposes", i, "dataTypes"], p.dataTypes);
    if (p.retention !== undefined && !periods.includes(p.retention))
      unknown(["purposes", i, "retention"], "retention period", p.retention, periods);
  });
  raw.retention?.forEach((r, i) => types(["retention", i, "dataTypes"], r.dataTypes));
  raw.departments?.forEach((d, i) => {
    d.paths.forEach((glob, j) => {
      if (globProblem(glob))
        tell("wrongFormat", at(["departments", i, "paths", j]), { key: "paths", expected: "apps/claims/**" });
    });
  });
  return problems;
}

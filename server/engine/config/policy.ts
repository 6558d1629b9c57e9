// What the policy answers to the rules: whether a recipient may have a data type, whose a file is.
import { findNodeAtLocation, type Node } from "jsonc-parser";
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
  /** Where personal data is to stay; undefined where nobody has said so. */
  residency: readonly Region[] | undefined;
  /** Where the register says that a recipient keeps data, and whether the type may go there, on that day. */
  seatOf(recipient: { name: string; host: string }, dataType: string, today: string): Seat | undefined;
  /** What data is collected for; where, the policy says, or the record itself. */
  purposes: readonly Purpose[];
  /** Department of a file, if any. */
  departmentOf(file: string): string | undefined;
  /** Who answers for its department, if anybody is named. */
  ownerOf(file: string): string | undefined;
  retention: readonly { id: string; period: string; dataTypes: readonly string[] }[];
  /** What keeps consents and takes withdrawals instead of the code. */
  consentsManagedBy: string | undefined;
  /** Where customers have their rights served instead of the code. */
  rights: { readonly access?: string | undefined; readonly rectification?: string | undefined };
}

export interface Purpose {
  id: string;
  isCollectedIn(file: string): boolean;
  /** Only these records of the files. */
  records: readonly string[] | undefined;
  covers(dataType: string): boolean;
}

export interface Seat {
  region: Region | undefined;
  mayTransfer: boolean;
}

export const NO_POLICY: Policy = {
  jurisdictions: undefined,
  residency: undefined,
  mayReceive: () => false,
  seatOf: () => undefined,
  purposes: [],
  departmentOf: () => undefined,
  ownerOf: () => undefined,
  retention: [],
  consentsManagedBy: undefined,
  rights: {},
};

export function createPolicy(raw: RawPolicy): Policy {
  const departments = (raw.departments ?? []).map((d) => ({ ...d, globs: d.paths.map((glob) => createGlob(glob)) }));
  const departmentAt = (file: string) => departments.findLast((d) => d.globs.some((g) => g.matches(file)));
  const recipients = raw.recipients ?? [];
  const entriesOf = ({ name, host }: { name: string; host: string }) =>
    recipients.filter(
      (r) => sameName(r.name, name) || (r.hosts ?? []).some((h) => host === h || host.endsWith(`.${h}`)),
    );
  const covers = (r: (typeof recipients)[number], dataType: string, today: string) =>
    (r.until === undefined || today <= r.until) && r.dataTypes.some((pattern) => isOfType(dataType, pattern));
  const purposes = (raw.purposes ?? []).map(({ id, dataTypes, collectedIn = [], records }) => {
    const globs = collectedIn.map((glob) => createGlob(glob));
    const isCollectedIn = (file: string) => globs.some((g) => g.matches(file));
    const covers = (dataType: string) => dataTypes.some((pattern) => isOfType(dataType, pattern));
    return { id, isCollectedIn, records, covers };
  });
  return {
    jurisdictions: raw.jurisdictions,
    residency: raw.residency,
    mayReceive: (recipient, dataType, today) => entriesOf(recipient).some((r) => covers(r, dataType, today)),
    seatOf(recipient, dataType, today) {
      const known = entriesOf(recipient);
      if (known.length === 0) return undefined;
      return {
        region: known.find((r) => r.region !== undefined)?.region,
        mayTransfer: known.some((r) => r.transfer !== undefined && covers(r, dataType, today)),
      };
    },
    purposes,
    departmentOf: (file) => departmentAt(file)?.department,
    ownerOf: (file) => departmentAt(file)?.owner,
    retention: (raw.retention ?? []).map(({ id, period, dataTypes = ["*"] }) => ({ id, period, dataTypes })),
    consentsManagedBy: raw.consents?.managedBy,
    rights: raw.rights ?? {},
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
    p.collectedIn?.forEach((glob, j) => {
      if (globProblem(glob))
        tell("wrongFormat", at(["purposes", i, "collectedIn", j]), { key: "collectedIn", expected: "apps/quotes/**" });
    });
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

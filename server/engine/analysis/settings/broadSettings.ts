// Permissions in configuration files and scripts that leave nothing out: statements of policies of a cloud, rules of a
// cluster, rights on tables. Input: the facts of one file. Output: one entry per statement. Invariant: what is given under a
// condition, or says by itself who it is for, is judged by nobody here.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { ROW_SECURITY } from "../../facts/sqlActs.js";
import type { FileFacts, RecordFact, SettingFact } from "../../facts/types.js";
import type { PermissionTerms } from "../requests/terms.js";
import type { Broad } from "./broadPermissions.js";

/** Of a policy: what it lets do, and with what. */
export interface Statement {
  actions: readonly { text: string; start: number; end: number }[];
  resources: readonly string[];
}

const EVERYTHING = /^\*(:\*)?$/;

/** The first action of a statement that leaves too little out. */
export function judged(terms: PermissionTerms, { actions, resources }: Statement): Broad | undefined {
  const onAll = resources.includes("*");
  const all = actions.find(({ text }) => EVERYTHING.test(text));
  const found = all ?? (onAll ? actions.find(({ text }) => matches(terms.dataActions, text)) : undefined);
  if (!found || resources.length === 0) return undefined;
  const { start, end, text } = found;
  const kind = !all ? "data" : onAll ? "account" : "resource";
  return { start, end, kind, choice: text, to: kind === "resource" ? resources[0]! : "", table: "" };
}

export function broadSettings({ settings, language }: FileFacts, terms: PermissionTerms): Broad[] {
  const managed = compiled(terms.managed);
  const mayMatter = ({ value }: SettingFact) =>
    value !== undefined && (value === "*" || value === "cluster-admin" || managed.test(value));
  if (!settings.some(mayMatter)) return [];
  const attached = settings.filter(
    ({ value, path }) =>
      value !== undefined && managed.test(value) && isOfAttached(path) && !isForEmergencies(settings, path, terms),
  );
  const given = attached.map(
    ({ keyStart, end, value }): Broad => ({ start: keyStart, end, kind: "account", choice: value!, to: "", table: "" }),
  );
  if (language === "text") {
    const document = settings.filter(({ path }) => path.startsWith(WRITTEN_POLICY));
    return [...given, ...(document.length === 0 ? [] : statementsIn(document, terms))];
  }
  const documents = documentsOf(settings);
  return [...given, ...documents.flatMap((one) => [...statementsIn(one, terms), ...clusterRights(one, terms)])];
}

function isOfAttached(path: string): boolean {
  return /polic(y|ies)/i.test(path);
}

/** It, or who holds it, is called so: `permission_set_arn = aws_ssoadmin_permission_set.break_glass.arn`. */
function isForEmergencies(settings: readonly SettingFact[], path: string, { emergencies }: PermissionTerms): boolean {
  const block = path.slice(0, path.lastIndexOf(".") + 1);
  const names = settings.flatMap((one) =>
    one.path.startsWith(block) && HOLDERS.test(one.path.slice(block.length)) ? (one.value ?? []) : [],
  );
  return [path.split(".")[1] ?? "", ...names].some((name) => matches(emergencies, wordsOf(name)));
}
const HOLDERS = /^(role|group|user|permission_set_arn)$/;

/** Several documents of a file have the same paths. */
function documentsOf(settings: readonly SettingFact[]): SettingFact[][] {
  const documents: SettingFact[][] = [[]];
  let seen = new Set<string>();
  for (const setting of settings) {
    if (seen.has(setting.path)) {
      documents.push([]);
      seen = new Set();
    }
    seen.add(setting.path);
    documents.at(-1)!.push(setting);
  }
  return documents;
}

/** Of a policy that is written down beside what it is attached to, and bears a name. */
const WRITTEN_POLICY = "policy.";

function isForSeniors(prefix: string, { seniors }: PermissionTerms): boolean {
  return prefix.startsWith(WRITTEN_POLICY) && matches(seniors, wordsOf(prefix.split(".")[1] ?? ""));
}

/** A boundary of permissions gives none. */
function isBound(prefix: string, { bounds }: PermissionTerms): boolean {
  return prefix.split(".").some((part) => matches(bounds, wordsOf(part)));
}

const PART = /^(?:(.*)\.)?(Action|Resource|Effect|Principal|Condition|NotAction|NotResource)((?:\.[^.]+)*)$/;

function statementsIn(settings: readonly SettingFact[], terms: PermissionTerms): Broad[] {
  const byPrefix = new Map<string, Map<string, SettingFact[]>>();
  for (const setting of settings) {
    const part = PART.exec(setting.path);
    if (!part) continue;
    const [, prefix = "", key = ""] = part;
    const parts = byPrefix.get(prefix) ?? new Map<string, SettingFact[]>();
    parts.set(key, [...(parts.get(key) ?? []), setting]);
    byPrefix.set(prefix, parts);
  }
  return [...byPrefix].flatMap(([prefix, parts]): Broad[] => {
    const values = (key: string) => (parts.get(key) ?? []).filter(({ value }) => value !== undefined);
    if (["Principal", "Condition", "NotAction", "NotResource"].some((key) => parts.has(key))) return [];
    if (values("Effect")[0]?.value !== "Allow" || isForSeniors(prefix, terms) || isBound(prefix, terms)) return [];
    const actions = values("Action").map(({ keyStart, end, value }) => ({ text: value!, start: keyStart, end }));
    const broad = judged(terms, { actions, resources: values("Resource").map(({ value }) => value!) });
    return broad ? [broad] : [];
  });
}

/** Roles of Kubernetes, and who is made a master of the cluster. */
function clusterRights(settings: readonly SettingFact[], terms: PermissionTerms): Broad[] {
  const valueAt = (path: string) => settings.find((setting) => setting.path === path)?.value ?? "";
  const kind = valueAt("kind");
  if (!/^(Cluster)?Role(Binding)?$/.test(kind)) return [];
  const to = valueAt("metadata.name");
  // A binding is called after what it gives: whom it gives it to, its subjects say.
  const isSenior = !kind.endsWith("Binding") && matches(terms.seniors, wordsOf(to));
  if (isSenior || matches(terms.operators, wordsOf(to))) return [];
  if (kind.endsWith("Binding")) {
    const role = settings.find(({ path }) => path === "roleRef.name");
    const subjects = settings.filter(({ path }) => /^subjects\.\d+\.name$/.test(path)).map(({ value }) => value ?? "");
    const isProgram = settings.some(
      ({ path, value }) => /^subjects\.\d+\.kind$/.test(path) && value === "ServiceAccount",
    );
    const isOperator = subjects.some((name) => matches(`${terms.operators}|${terms.seniors}`, wordsOf(name)));
    if (role?.value !== "cluster-admin" || !isProgram || isOperator) return [];
    const { keyStart: start, end } = role;
    return [{ start, end, kind: "cluster", choice: "cluster-admin", to: subjects.join(", ") || to, table: "" }];
  }
  return settings.flatMap(({ path, value, keyStart, end }): Broad[] => {
    const rule = value === "*" ? /^rules\.(\d+)\.verbs\.\d+$/.exec(path)?.[1] : undefined;
    const isAll = settings.some((s) => s.path.startsWith(`rules.${rule}.resources.`) && s.value === "*");
    if (rule === undefined || !isAll) return [];
    return [{ start: keyStart, end, kind: "cluster", choice: "verbs: *, resources: *", to, table: "" }];
  });
}

/** Rights on tables, and policies that hold no row back. */
export function broadRights({ records }: FileFacts, terms: PermissionTerms): Broad[] {
  const told = new Set<string>();
  // A dump of a database writes down what its makers gave to everybody, and takes it back before.
  const isDump = records.some((record) => record.kind === "sql-act" && takesSchemaBack(record));
  return records.flatMap((record): Broad[] => {
    if (record.kind !== "sql-act") return [];
    const found = rightAt(record, terms);
    if (found?.kind === "schema" && isDump) return [];
    if (found?.kind === "outsider" && isHeldBack(records, found)) return [];
    // A statement may name many tables.
    const isOfAll = found?.kind === "database" || found?.kind === "schema";
    const key = `${found?.kind} ${record.end} ${isOfAll ? "" : record.name}`;
    if (!found || told.has(key)) return [];
    told.add(key);
    return [found];
  });
}

/** Policies choose the rows of it, or the right is taken away again. */
function isHeldBack(records: readonly RecordFact[], { to, table }: Broad): boolean {
  return records.some(({ name, annotations }) => {
    if (name.toLowerCase() !== table.toLowerCase()) return false;
    const args = (of: string) => annotations.find((a) => a.name === of)?.args;
    return (
      annotations.some((a) => a.name === ROW_SECURITY) || (args("revoke") !== undefined && args("role")?.[0] === to)
    );
  });
}

/** `REVOKE ALL ON SCHEMA public FROM PUBLIC` */
function takesSchemaBack({ name, annotations }: RecordFact): boolean {
  const has = (of: string) => annotations.find((a) => a.name === of)?.args;
  return has("revoke") !== undefined && /^schema$/i.test(name) && /^public$/i.test(has("role")?.[0] ?? "");
}

const WORDS_OF_GRANTS = /^(all|tables|in|schema|sequences|functions|database)$/i;

function rightAt({ name, start, end, annotations }: RecordFact, terms: PermissionTerms): Broad | undefined {
  const note = (of: string) => annotations.find((a) => a.name === of)?.args;
  const to = note("role")?.[0] ?? "";
  const at = { start, end, to, table: name };
  if (note("policy"))
    return matches(terms.trusted, wordsOf(to)) ? undefined : { ...at, kind: "rows", choice: "USING (true)" };
  const rights = note("grant");
  return rights && broadGrant(terms, { ...at, rights });
}

/** Of all columns: one that names some has chosen. */
const RIGHTS = /^(all|privileges|select|insert|update|delete|truncate|references|trigger)$/;

/** Another company, and a table as it is: a view was made for somebody. */
function isOutsider(
  terms: PermissionTerms,
  { to, table }: Pick<Broad, "to" | "table">,
  rights: readonly string[],
): boolean {
  return (
    rights.every((right) => RIGHTS.test(right)) &&
    !WORDS_OF_GRANTS.test(table) &&
    matches(terms.outsiders, wordsOf(to)) &&
    !matches(`${terms.trusted}|${terms.programs}`, wordsOf(to)) &&
    !matches(terms.views, wordsOf(table))
  );
}

const MAKES_IN_IT = /^(schema|database)$/i;

/** Whoever may not create anything in it only gets to what he has rights on. */
function makes(rights: readonly string[]): boolean {
  return rights.includes("all") || rights.includes("create");
}

/** A grant of everything, or one to everybody; `table` is a word of the statement where it names no table. */
export function broadGrant(
  terms: PermissionTerms,
  { rights, ...at }: Pick<Broad, "start" | "end" | "to" | "table"> & { rights: readonly string[] },
): Broad | undefined {
  const { to, table: name } = at;
  if (to === "") return undefined;
  const choice = `GRANT ${rights.join(", ").toUpperCase().replace("ALL, PRIVILEGES", "ALL PRIVILEGES")}`;
  if (/^public$/i.test(to)) {
    if (!WORDS_OF_GRANTS.test(name)) return { ...at, kind: "everyone", choice };
    const of = /^tables$/i.test(name)
      ? "ALL TABLES"
      : MAKES_IN_IT.test(name) && makes(rights)
        ? name.toUpperCase()
        : "";
    return of === "" ? undefined : { ...at, table: "", kind: "schema", choice: `${choice} ON ${of}` };
  }
  if (isOutsider(terms, at, rights)) return { ...at, kind: "outsider", choice };
  if (!rights.includes("all") || matches(`${terms.trusted}|${terms.held}`, wordsOf(to)) || MAKES_IN_IT.test(name))
    return undefined;
  return { ...at, kind: "database", choice };
}

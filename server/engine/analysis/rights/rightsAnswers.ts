// Requests about the rights of customers → answers: whether those whose records are kept can see them and have them corrected.
// Input: the whole program, asked file by file, and the policy. Output: one answer per right, at the record that says the most of
// customers. Invariant: a right is missing only where it is seen that customers themselves come in, and nothing may serve it.
import { matches, wordsOf } from "../../classify/words.js";
import type { Policy } from "../../config/policy.js";
import type { FindingData, Location } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { NONE } from "../../facts/types.js";
import { recordKey } from "../../flow/controls/endings.js";
import { everywhere, putDown, wholeQuestion } from "../../flow/questions.js";
import { factsOf, type Program } from "../../link/program.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import { resolveType, unwrap } from "../../link/types.js";
import { placeName, scopeOf } from "../evidence/customerScope.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { personalFields } from "../evidence/personalFields.js";
import { askedOfHanded } from "../mending/handedAnswers.js";
import type { SubjectRightAnswer, SubjectRightsRequest } from "../requests/rightsRequests.js";
import { actsIn, KEYS } from "./rightsActs.js";
import { canRead, type Sign, signsIn } from "./rightsSigns.js";

export function subjectRightAnswers(
  index: FlowIndex,
  request: SubjectRightsRequest,
  policy: Policy,
): SubjectRightAnswer[] {
  const { ctx, handlers } = index;
  // Of one file of a larger program nobody can say what the rest does.
  if (ctx.p.outside || handlers.files().length === 0) return [];
  const terms = dataHash(request);
  const { records, othersSignIn } = wholeQuestion(ctx, `records of customers ${terms}`, () =>
    recordsOf(index, request),
  );
  const worst = records.find(({ isCustomers }) => isCustomers);
  if (!worst) return [];
  const keys = new Map(records.map(({ key }) => [key, false]));
  for (const { key, isCustomers } of records) if (isCustomers) keys.set(key, true);
  putDown(ctx, KEYS, request.records, [...keys]);
  const signs = [
    ...everywhere(ctx, `signs of rights ${terms}`, (file) => signsIn(index, request, file)),
    ...everywhere(ctx, `acts on records of customers ${terms}`, (file) => actsIn(index, request, file)),
  ];
  // Where others have accounts, too, they may be who comes in.
  const hasAccounts = !othersSignIn && records.some((record) => record.isCustomers && record.hasAccount);
  const customersBy = signs.find(({ says }) => says === "customers" || (hasAccounts && says === "visits"))?.by ?? "";
  const shown = () => shownThemselves(index, request, terms);
  const alone = unlikeOthers(records, signs, policy).map(
    ({ record, right, like }): SubjectRightAnswer => ({
      kind: "subjectRight",
      request,
      at: record.at,
      record: record.name,
      right,
      status: "missing",
      by: "",
      customersBy: like.by,
      like: like.name,
      data: record.data,
      pathClass: record.pathClass,
      symbol: record.name,
      form: `${right}|${record.store}|${record.name}`,
    }),
  );
  const main = (["access", "rectification"] as const).map((right): SubjectRightAnswer => {
    const may = signs.filter(({ says }) => says === right);
    const sure = policy.rights[right] ?? may.find(({ isDoubtful }) => !isDoubtful)?.by;
    const by = sure ?? (right === "access" && customersBy !== "" ? shown() : undefined);
    const isOpen = customersBy === "" || may.length > 0;
    return {
      kind: "subjectRight",
      request,
      at: worst.at,
      record: worst.name,
      right,
      status: by !== undefined ? "served" : isOpen ? "unknown" : "missing",
      by: by ?? may[0]?.by ?? "",
      customersBy,
      like: "",
      data: worst.data,
      pathClass: worst.pathClass,
      symbol: worst.name,
      form: `${right}|${worst.store}|${worst.name}`,
    };
  });
  return [...main, ...alone];
}

interface Unlike {
  record: CustomerRecord;
  right: "access" | "rectification";
  /** Another record for which the right is served, and what serves it. */
  like: { name: string; by: string };
}

/**
 * Records of customers that the code uses and that hang on no other, for which nothing serves a right that something serves for
 * another record; where all that serves it is seen to be about others.
 */
function unlikeOthers(records: readonly CustomerRecord[], signs: readonly Sign[], policy: Policy): Unlike[] {
  const found: Unlike[] = [];
  const uses = signs.filter(({ says }) => says === "uses");
  const open = new Set(uses.flatMap(({ record, isDoubtful }) => (isDoubtful ? (record ?? []) : [])));
  const used = new Set(uses.flatMap(({ record }) => (record !== undefined && !open.has(record) ? [record] : [])));
  for (const right of ["access", "rectification"] as const) {
    const serving = signs.filter(({ says }) => says === right);
    const seen = new Set(serving.flatMap(({ by, record }) => (record === undefined ? [] : [by])));
    // An address is spelled where it is answered.
    const isSeen = ({ by }: Sign) => seen.has(by) || [...seen].some((place) => place.endsWith(` ${by}`));
    if (policy.rights[right] !== undefined || !serving.every(isSeen)) continue;
    const sure = serving.find(({ isDoubtful, record }) => record !== undefined && isDoubtful === undefined);
    const other = records.find(({ key, isCustomers }) => isCustomers && key === sure?.record);
    if (!sure || !other) continue;
    const served = new Set(serving.map(({ record }) => record));
    for (const record of records)
      if (record.isCustomers && record.isAlone && used.has(record.key) && !served.has(record.key))
        if (!found.some((one) => one.record === record))
          found.push({ record, right, like: { name: other.name, by: sure.by } });
  }
  return found;
}

/** An endpoint that shows a caller who he is, as far as the project knows. */
function shownThemselves(index: FlowIndex, request: SubjectRightsRequest, terms: string): string | undefined {
  const { p } = index.ctx;
  const shows = askedOfHanded(index, `shows customers themselves ${terms}`, ({ endpoint, data }) => {
    const types = new Set(data.filter(({ dataType }) => POINTS.test(dataType)).map(({ dataType }) => dataType));
    if (types.size === 0 || !canRead(endpoint)) return "";
    const { isStaffs, isDoubtful, isOwn } = scopeOf(p, request, endpoint);
    return isOwn && !isStaffs && !isDoubtful ? placeName(endpoint) : "";
  });
  const places = index.handed(2).map(shows);
  return places.find((place) => place !== "");
}
const POINTS = /^(identity|contact)\./;

interface CustomerRecord {
  key: string;
  name: string;
  /** Else of a person of whom nothing is known but that he may be one. */
  isCustomers: boolean;
  store: string;
  at: Location;
  data: FindingData[];
  /** He has an account by it. */
  hasAccount: boolean;
  /** It names no other record, by which it might be reached. */
  isAlone: boolean;
  pathClass: SubjectRightAnswer["pathClass"];
}

interface PersonRecords {
  /** The one that says the most goes first. */
  records: CustomerRecord[];
  /** By another record. */
  othersSignIn: boolean;
}

function recordsOf(index: FlowIndex, request: SubjectRightsRequest): PersonRecords {
  const { p } = index.ctx;
  const all = storedRecords(p, index.storing());
  const declared = all.filter(({ store }) => store !== "sql");
  // Beside an ORM, tables of SQL files are its history.
  const stores = declared.length > 0 ? declared : all;
  const found = stores.flatMap((stored): CustomerRecord[] => {
    const { record, store, fields } = stored;
    const { path, pathClass } = p.files[record.file]!;
    const words = wordsOf(record.name);
    const isCustomers = matches(request.records, words);
    const isPerson = isCustomers || (matches(request.persons, words) && !matches(request.staff, words));
    if (pathClass !== "source" || !isPerson) return [];
    const data = personalFields(index, stored.record, stored.fields);
    const pointing = new Set(data.map(({ dataType }) => dataType).filter((type) => POINTS.test(type)));
    const isMuch = pointing.size > 2 || data.some(({ tier }) => tier >= 3);
    if (pointing.size < 2 || (matches(request.vague, words) && !isMuch)) return [];
    const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
    const at = fact ? { start: fact.nameStart, end: fact.nameEnd } : { start: fields[0]!.start, end: fields[0]!.end };
    const key = recordKey(record.name);
    return [
      {
        key,
        name: record.name,
        isCustomers,
        store,
        at: { file: path, ...at },
        data,
        hasAccount: hasAccount(stored, request),
        isAlone: isAlone(p, stored),
        pathClass,
      },
    ];
  });
  found.sort((a, b) => weight(b) - weight(a) || (a.at.file < b.at.file ? -1 : 1) || a.at.start - b.at.start);
  const isCustomers = ({ record }: StoredRecord) => matches(request.records, wordsOf(record.name));
  const othersSignIn = stores.some((stored) => !isCustomers(stored) && hasPassword(stored, request));
  return { records: found, othersSignIn };
}

function weight({ data, hasAccount }: CustomerRecord): number {
  return (hasAccount ? 100 : 0) + data[0]!.tier * 10 + new Set(data.map((d) => d.dataType)).size / 100;
}

/** He has a password or a subject at an identity provider, or belongs to one account and no other. */
function hasAccount(stored: StoredRecord, request: SubjectRightsRequest): boolean {
  return (
    hasPassword(stored, request) ||
    [...stored.record.fields.values()].some(({ name, annotations }) => {
      const isOne = annotations.some((a) => a.name === "unique" || a.name === "OneToOne");
      return isOne && matches(request.accounts, wordsOf(name));
    })
  );
}

function isAlone(p: Program, { record }: StoredRecord): boolean {
  return [...record.fields.values()].every(
    ({ file, type, name, annotations }) =>
      !/.(_?id|_?uuid|Id)$/.test(name) &&
      annotations.every((a) => !/^(relation|ManyTo(One|Many)|OneTo(One|Many))$/.test(a.name)) &&
      (type === NONE || unwrap(resolveType(p, file, type))?.k !== "record"),
  );
}

function hasPassword({ record }: StoredRecord, { signsInBy }: SubjectRightsRequest): boolean {
  return [...record.fields.keys()].some((name) => matches(signsInBy, wordsOf(name)));
}

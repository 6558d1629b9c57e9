// Fetch requests of rules → answers: reads of whole stored records that hold sensitive data, and what becomes of them.
import { tokenise } from "../../classify/tokens.js";
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData, TraceStep } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { isRead } from "../../flow/endpoints/accessed.js";
import { clientRows } from "../../flow/endpoints/clientProps.js";
import { answeredRows, type HandedRows, returnedRows } from "../../flow/endpoints/handedRows.js";
import { everywhere, question } from "../../flow/questions.js";
import { type Fetch, fetchesIn, isOfCaller } from "../../flow/stores/fetches.js";
import { type FetchUses, usesOfFetch } from "../../flow/stores/fetchUses.js";
import { classifyField } from "../../flow/walk/personal.js";
import { isHiddenField } from "../../link/hiddenFields.js";
import { factsOf, type Program, symbolPath } from "../../link/program.js";
import { coarseType } from "../../link/records.js";
import { isOwn, isPublicByPurpose } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { FetchAnswer } from "../requests/recordAnswers.js";
import type { FetchRequest } from "../requests/requests.js";

const NUMBERED = /(no|nr|num|number|id|ssn|code)$/i;

export function fetchAnswers(index: FlowIndex, request: FetchRequest): FetchAnswer[] {
  const { ctx, callers, handlers } = index;
  const arrivals = index.arrivals("response", 2);
  const returned = question(ctx, "returned rows", (file) => returnedRows(ctx, handlers, file));
  const answered = question(ctx, "answered rows", (file) => answeredRows(ctx, callers, handlers, arrivals(file)));
  const handed = new Map<string, HandedRows[]>();
  const toBrowser = everywhere(ctx, "rows to the browser", (file) => clientRows(ctx, file));
  const toCallers = [...handlers.files().flatMap(returned), ...index.filesWith("response").flatMap(answered)];
  for (const rows of [...toCallers, ...toBrowser]) {
    const key = `${rows.file}:${rows.call}`;
    const list = handed.get(key);
    if (list) list.push(rows);
    else handed.set(key, [rows]);
  }
  const fetched = everywhere(ctx, `fetched ${dataHash(request)}`, (file) =>
    fetchedIn(index, request, file).map((one) => ({ file, ...one })),
  );
  return fetched.map(({ file, call, answer }) => {
    const rows = handed.get(`${file}:${call}`);
    return rows ? { ...answer, ...handedTo(ctx.p, rows, answer) } : answer;
  });
}

/** The list before the single record, and the shorter route. */
function handedTo(
  p: Program,
  rows: readonly HandedRows[],
  { at: fetched, call }: FetchAnswer,
): Pick<FetchAnswer, "handed" | "trace"> {
  const [first] = [...rows].sort(
    (a, b) => Number(b.many) - Number(a.many) || a.route.length - b.route.length || (a.route < b.route ? -1 : 1),
  );
  const { verb, route, handler, many, columns, place, component } = first!;
  const { path, facts } = p.files[place.file]!;
  const { nodes } = facts;
  const at = { file: path, start: nodes.start[place.node]!, end: nodes.end[place.node]! };
  const handed = {
    place: component ? route : `${verb} ${route}`,
    component: component === true,
    read: component || isRead(verb, tokenise(`${handler} ${route}`)),
    own: isOwn(component ? `/${path}` : route),
    open: isPublicByPurpose(route, handler),
    words: tokenise(route),
    many,
    columns,
  };
  const trace: TraceStep[] = [
    { role: "source", ...fetched, label: call },
    { role: "sink", ...at, label: handed.place },
  ];
  return { handed, trace };
}

function fetchedIn(index: FlowIndex, request: FetchRequest, file: number): { call: number; answer: FetchAnswer }[] {
  const { ctx } = index;
  const { path, pathClass } = ctx.p.files[file]!;
  return fetchesIn(ctx, file).flatMap((fetch) => {
    const { call, record, spelled, whole, joined } = fetch;
    const data = sensitiveFields(index, fetch, request.minTier);
    if (data.length === 0) return [];
    const { nodes } = factsOf(ctx.p, file);
    const uses = whole ? usesOfRows(index, fetch) : undefined;
    const end = nodes.end[nodes.a[call]!]!;
    const start = nodes.start[call]!;
    const symbol = symbolPath(ctx.p, file, start);
    const { columns } = fetch;
    const answer: FetchAnswer = {
      kind: "fetch",
      request,
      at: { file: path, start, end: end > start ? end : nodes.end[call]! },
      call: spelled,
      record: record.name,
      fields: record.fields.size,
      many: fetch.many,
      whole,
      ofCaller: isOfCaller(ctx, fetch),
      data,
      ...(uses?.seen ? { read: uses.members } : {}),
      ...(joined ? { joined } : {}),
      // Who names columns of a record cannot always have others joined to it.
      ...(columns && uses?.seen && !joined ? { columns: { ...columns, local: uses.local } } : {}),
      callRange: { start, end: nodes.end[call]! },
      trace: [],
      pathClass,
      symbol,
      form: `${spelled}|${record.name}`,
    };
    return [{ call, answer }];
  });
}

/** Rows that others are joined to are seen where nothing of these is read. */
function usesOfRows({ ctx, callers, handlers }: FlowIndex, fetch: Fetch): FetchUses | undefined {
  const uses = usesOfFetch(ctx, callers, handlers, fetch);
  if (!fetch.joined) return uses;
  const isColumn = (name: string) => {
    const field = fetch.record.fields.get(name);
    return field !== undefined && coarseType(ctx.p, field) !== "object";
  };
  return uses.members.every(isColumn) ? uses : undefined;
}

/** Fields that the call brings along, most sensitive first. */
function sensitiveFields({ ctx }: FlowIndex, { record, shown }: Fetch, minTier: number): FindingData[] {
  return [...record.fields.entries()]
    .flatMap(([name, field]): FindingData[] => {
      if (field.static || field.accessor || (isHiddenField(ctx.p, field) && !shown.includes(name))) return [];
      const found = classifyField(ctx, field, record);
      if (!found || found.confidence < MEDIUM_CONFIDENCE || found.tier < minTier) return [];
      // `socialSecurity: Number` is what was paid for it.
      const isAmount =
        /^identity\./.test(found.dataType) && coarseType(ctx.p, field) === "number" && !NUMBERED.test(name);
      return isAmount ? [] : [{ ...found, label: name }];
    })
    .sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}

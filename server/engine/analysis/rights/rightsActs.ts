// Reads and writes of records of customers on the way from a handler, and what they say of the rights of customers. Input: one
// file, and the keys of these records. Invariant: a write of which it cannot be seen what it writes may correct anything.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { recordKey } from "../../flow/controls/endings.js";
import { lookUp } from "../../flow/questions.js";
import { memberWritesIn } from "../../flow/stores/memberWrites.js";
import { keysSet, rowActs } from "../../flow/stores/rowActs.js";
import { callableKey } from "../../flow/walk/callers.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { climb } from "../../flow/ways/climbing.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { scopeOf } from "../evidence/customerScope.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { Right, SubjectRightsRequest } from "../requests/rightsRequests.js";
import { type Sign, servedBy } from "./rightsSigns.js";

export const KEYS = "records of customers";

interface Act {
  call: number;
  says: Right;
  record: string;
  isCustomers: boolean;
}

export function actsIn(index: FlowIndex, request: SubjectRightsRequest, file: number): Sign[] {
  const { ctx, callers, handlers } = index;
  const { path, pathClass, facts } = ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  const spelled = compiled(request.spelled, "i");
  if (!facts.strings.some((text) => spelled.test(text)) && !facts.imports.some(({ local }) => spelled.test(local)))
    return [];
  const keys = new Map(lookUp<[string, boolean][]>(ctx, KEYS, request.records) ?? []);
  const acts = actsOn(index, request, file, keys);
  const ended = rowActs(ctx, file, { deletes: ENDS, changes: "(?!)" }).flatMap(({ targets }) => targets);
  const used = [...acts.map(({ record }) => recordKey(record)), ...ended.map(({ name }) => recordKey(name))];
  const uses = [...new Set(used)]
    .filter((key) => keys.get(key))
    .map((record): Sign => ({ says: "uses", by: path, record }));
  const signs = acts.flatMap((act): Sign[] => {
    const record = recordKey(act.record);
    if (act.says === "rectification" && !mayCorrect(index, file, act)) return [];
    const found: Sign[] = [];
    const ways = climb(ctx, callers, handlers, file, act.call);
    const isOwn = act.says === "access" && isOfCaller(index, request, file, act.call);
    for (const steps of ways) {
      const last = steps.at(-1)!;
      const { name } = factsOf(ctx.p, last.file).callables[last.callable]!;
      for (const endpoint of handlers.of(callableKey(last.file, last.callable)) ?? []) {
        const scope = scopeOf(ctx.p, request, endpoint);
        const sign = servedBy(request, act.says, endpoint, name, scope);
        if (sign && (act.isCustomers || !sign.isDoubtful)) found.push({ ...sign, record });
        // Whose account is looked up where somebody signs in.
        const comesIn = isOwn ? !scope.isDoubtful : act.says === "access" && scope.isVisited;
        if (comesIn && !scope.isStaffs) found.push({ says: "customers", by: `${endpoint.verb} ${endpoint.route}` });
      }
    }
    if (ways.length > 0 || matches(request.staff, wordsOf(path))) return found;
    // Who calls it is not known.
    found.push({ says: "uses", by: path, record, isDoubtful: true });
    // A page that asks its store itself, and one that is called one's own.
    const isClient = facts.imports.some(({ specifier }) => compiled(request.clients, "i").test(specifier));
    const isPage = matches(request.own, wordsOf(path)) || matches(request.customers, wordsOf(path));
    if (act.isCustomers && (isClient || isPage || isOwn)) found.push({ says: act.says, by: path, record });
    return found;
  });
  return [...uses, ...signs];
}
const ENDS = "^(delete|remove|destroy|softDelete|softRemove)";

/** By a store, a model or a client of rows, and by statements. */
function actsOn(
  { ctx }: FlowIndex,
  request: SubjectRightsRequest,
  file: number,
  keys: ReadonlyMap<string, boolean>,
): Act[] {
  const { callables, nodes, strings } = factsOf(ctx.p, file);
  // What deletes is nothing here: reads stand in its place.
  const terms = { deletes: request.reads, changes: request.writes };
  const found = rowActs(ctx, file, terms).flatMap(({ call, act, targets }): Act[] => {
    return actOn(
      call,
      act === "delete" ? "access" : "rectification",
      targets.map(({ name }) => name),
    );
  });
  if (!strings.some((text) => STATEMENT.test(text))) return found;
  for (const call of callables.flatMap(({ calls }) => calls)) {
    if (!RUNS.test(calleeName(ctx, file, nodes.a[call]!))) continue;
    const first = listOf(ctx.p, file, call)[0];
    const [, verb, table] = STATEMENT.exec(first === undefined ? "" : (constantText(ctx, file, first) ?? "")) ?? [];
    if (table !== undefined) found.push(...actOn(call, /^update/i.test(verb!) ? "rectification" : "access", [table]));
  }
  return found;

  /** Who looks up an account may only ask who calls; who writes it writes what is kept of him. */
  function actOn(at: number, says: Right, names: readonly string[]): Act[] {
    const record = names.find(
      (name) => keys.get(recordKey(name)) || (says === "rectification" && keys.has(recordKey(name))),
    );
    return record === undefined ? [] : [{ call: at, says, record, isCustomers: keys.get(recordKey(record))! }];
  }
}
const STATEMENT = /^\s*(update|select\b[\s\S]*?\bfrom)\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i;
const RUNS = /^(query|execute|exec|run|raw|unsafe|none|one|oneOrNone|any|all|get|first|\$(query|execute)Raw\w*|sql)$/;

/** Not where all that is written is seen, and none of it says who or where somebody is. */
function mayCorrect({ ctx, effects }: FlowIndex, file: number, { call, record }: Act): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const isWhole = [...listOf(ctx.p, file, call)].some((arg) => isCut(arg));
  if (isWhole) return true;
  const written = memberWritesIn(effects, file, callableAt(ctx.p, file, nodes.start[call]!)).filter(
    (write) => write.call === call || write.around.some((name) => recordKey(name) === recordKey(record)),
  );
  if (written.length === 0) return true;
  return written.some(({ key, value }) => {
    // `data: req.body`
    if (HOLDS.test(key) && nodes.kind[strip(ctx.p, file, value)] !== NodeKind.object) return true;
    const type = ctx.p.classifier.classify({ name: key, owner: record })?.dataType ?? "";
    return key === "" || /^(identity|contact)\./.test(type);
  });

  /** An object of which not all members are seen: `{ ...dto }`. */
  function isCut(node: number): boolean {
    const object = strip(ctx.p, file, node);
    if (nodes.kind[object] !== NodeKind.object) return false;
    if (keysSet(ctx, file, object) === undefined) return true;
    return [...listOf(ctx.p, file, object)].some((value, i) => i % 2 === 1 && isCut(value));
  }
}

const HOLDS = /^(data|values?|input|\$?set|create|update|changes|fields|doc|item|attributes)$/i;

/** `findUnique({ where: { userId: session.user.id } })`: the one whose account calls. */
function isOfCaller({ ctx: { p } }: FlowIndex, request: SubjectRightsRequest, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  if (MANY.test(nameOf(p, file, nodes.a[call]!))) return false;
  const isCaller = (node: number): boolean => {
    const at = strip(p, file, node);
    if (nodes.kind[at] !== NodeKind.load || !IS_KEY.test(nameOf(p, file, at))) return false;
    return matches(request.callers, wordsOf(nameOf(p, file, nodes.a[at]!)));
  };
  const tells = (node: number, depth: number): boolean => {
    const at = strip(p, file, node);
    if (nodes.kind[at] !== NodeKind.object || depth > 2) return false;
    const pairs = listOf(p, file, at);
    return [...pairs].some((value, i) => {
      if (i % 2 === 0 || pairs[i - 1]! < 0) return false;
      const key = stringAt(p, file, pairs[i - 1]!);
      return (isCaller(value) && (key === "id" || matches(request.accounts, wordsOf(key)))) || tells(value, depth + 1);
    });
  };
  return [...listOf(p, file, call)].some((arg) => tells(arg, 0));
}
const MANY = /many|all|list|count/i;
const IS_KEY = /^(id|_id|sub|uid|userId)$/;

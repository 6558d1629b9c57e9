// Calls that write who did what, by what they are given: `append({ actorId, action, subjectId })`, and rows of a table that is
// named for records: `db("lookup_log").insert({ staff_id, subject, at })`, `INSERT INTO change_entry(staff_id, row_id, fields)`.
// Input: a call, and the function of the project behind it, if it is known. Output: yes or no. Invariant: members of the staff
// are enough only where the table is called a record; appointments and messages have them, too.
import { tokenise } from "../../classify/tokens.js";
import { wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { readChange } from "../../link/sqlChanges.js";

const RECORDS = new Set(["log", "logs", "activity", "history", "trail", "journal"]);
const WHO = /^(user|actor|operator|employee|staff|agent)(_?id|_?name)?$|^\w+by$/i;
const DONE = /^(action|operation|method)$/i;
/** The same, by whatever such a record says: what was called, or which members were changed. */
const WHAT =
  /^(action|operation|op|method|route|verb|activity|(changed_?)?(fields|paths|columns|attributes)|changes|diff)$/i;
/** What came of it, and when it was, where another key says what was done. */
const HOW_AND_WHEN = /^(outcome|result|status|at|when|timestamp|occurred_?at)$/i;
const ACTOR = /^(actor|operator)(_?(id|no|name|ref))?$/i;
const ON_WHAT =
  /^(subject|target|entity|resource|object)(_?(id|no|ref|type))?$|^(row|doc|document|record)_?(id|no|ref)$/i;

/** Of the staff, in a table of records; the same in pinyin and Chinese. */
const STAFF =
  /^(actor|operator|staff|employee|user|clerk|teller|officer|yuan_?gong|cao_?zuo_?(ren|yuan)|jing_?ban_?ren|gui_?yuan)(_?(id|no|name|ref|bian_?hao))?$|^gong_?hao$|^(员工|員工|操作人|操作员|操作員|经办人|經辦人)(编号|編號|id)?$|^工[号號]$/i;
const ON_WHAT_HERE = new RegExp(`${ON_WHAT.source}|^dui_?xiang(_?(id|bian_?hao))?$|^ji_?lu_?id$|^[对對]象$`, "i");
const WHAT_HERE = new RegExp(
  `${WHAT.source}|${HOW_AND_WHEN.source}|^(dong_?zuo|cao_?zuo|shi_?jian|lei_?xing)$|^(动作|動作|操作|时间|時間)$`,
  "i",
);
const OF_RECORDS =
  /(^| )(logs?|trails?|records?|histor(y|ies)|entry|entries|journals?|activit(y|ies)|liu ?shui|ji ?lu|ri ?zhi|liu ?hen)( |$)|流水|[记記紀][录錄]|日[志誌]|留痕/;
/** Happenings are records where each says who acted, and what was done. */
const OF_EVENTS = /(^| )(events?|shi ?jian)( |$)|事件/;
/** What was said, sent or paid is business of its own. */
const OTHERWISE =
  /(^| )(sms|mails?|emails?|messages?|chats?|calls?|phone|visits?|notifications?|notices?|errors?|payments?|billing|medical|health|attendance|leave|work|time|training|login|mailing|duan ?xin|dian ?hua|tong ?hua|hui ?fang|zhi ?fu|fu ?kuan|zhang ?hu|zi ?jin|kao ?qin|yi ?liao|bing ?li)( |$)|短信|簡訊|回[访訪]|账户|帳戶|资金|資金|电话|電話|通[话話]|支付|付款|考勤|病[历歷]/;

/** `acts`: the function of the project behind the call does something; undefined where none is known. */
export function tellsWhoDidWhat(p: Program, file: number, call: number, acts: (() => boolean) | undefined): boolean {
  const { nodes, strings } = factsOf(p, file);
  if (!mayTell(strings)) return false;
  const words = tokenise(nameOf(p, file, nodes.a[call]!));
  const isNamed = acts !== undefined && words.length > 1 && words.some((word) => RECORDS.has(word));
  if (acts && !isNamed && !acts()) return false;
  const table = tableIn(p, file, call);
  return [...listOf(p, file, call)].some((arg) => {
    const keys = keysGiven(p, file, arg);
    const has = (pattern: RegExp) => keys.some((key) => pattern.test(key));
    if (isNamed && has(DONE) && has(WHO)) return true;
    if (isRecord(table, keys)) return true;
    return has(ACTOR) && has(ON_WHAT) && (has(WHAT) || has(HOW_AND_WHEN));
  });
}

/** The text of an INSERT that names its columns. */
export function isRecordInserted(text: string): boolean {
  if (!/^\s*insert\s/i.test(text)) return false;
  const change = readChange(text);
  return change !== undefined && isRecord(change.table, change.columns);
}

function isRecord(table: string, keys: readonly string[]): boolean {
  // Who, what and to what: next to no call is given that, and names of tables cost more to read.
  if (table === "" || keys.length < 3) return false;
  const has = (pattern: RegExp) => keys.some((key) => pattern.test(key));
  if (!has(STAFF) && !has(ACTOR_HERE)) return false;
  const words = wordsOf(table);
  if (OTHERWISE.test(words)) return false;
  if (OF_EVENTS.test(words) && has(ACTOR_HERE) && has(DONE_HERE)) return keys.some((key) => isOwnId(words, key));
  if (!OF_RECORDS.test(words) || !has(STAFF)) return false;
  return has(ON_WHAT_HERE) ? has(WHAT_HERE) : has(DONE_HERE) && keys.some((key) => isOwnId(words, key));
}
const ACTOR_HERE = new RegExp(`${ACTOR.source}|^cao_?zuo_?(ren|yuan)(_?(id|no|bian_?hao))?$|^操作(人|员|員)$`, "i");
const DONE_HERE = new RegExp(`${DONE.source}|^(dong_?zuo|cao_?zuo)$|^(动作|動作|操作)$`, "i");

/** `claim_id` of a table called `claim_events`: what the record is about. */
function isOwnId(table: string, key: string): boolean {
  const about = OWN_ID.exec(wordsOf(key))?.[1];
  return about !== undefined && about.length > 2 && table.startsWith(about);
}
const OWN_ID = /^(.+?) ?(id|no|number|ref|hao|bian ?hao)$/;

/** What a method that adds rows is asked of, as far as it is spelled: `db("t").insert`, `prisma.t.create`, `T.create`. */
function tableIn(p: Program, file: number, call: number): string {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || !ADDS.test(nameOf(p, file, callee))) return "";
  const on = strip(p, file, nodes.a[callee]!);
  const [given, row] = listOf(p, file, call);
  // `manager.insert(ChangeEntry, { … })`
  if (row !== undefined && MANAGES.test(nameOf(p, file, on))) return nameOf(p, file, given!);
  if (nodes.kind[on] !== NodeKind.call) return nameOf(p, file, on);
  const first = strip(p, file, listOf(p, file, on)[0] ?? on);
  if (nodes.kind[first] === NodeKind.literal) return stringAt(p, file, nodes.b[first]!);
  return first === on ? "" : nameOf(p, file, first);
}
const MANAGES = /^(\w*manager|em|tx|trx|session|\w*dataSource)$/i;
const ADDS = /^(create|insert|insertOne|insertMany|add|append|save|values|push|write)$/;

/** Of an object, of the one in `{ data: { … } }`, and of the only one of a list. */
function keysGiven(p: Program, file: number, arg: number): string[] {
  const { nodes } = factsOf(p, file);
  const list = strip(p, file, arg);
  const items = nodes.kind[list] === NodeKind.array ? listOf(p, file, list) : [arg];
  const given = items.length === 1 ? objectBehind(p, file, items[0]!, 0) : undefined;
  if (given?.file !== file) return [];
  const [key, inner, ...more] = listOf(p, file, given.node);
  const isHolder = key !== undefined && key >= 0 && more.length === 0 && stringAt(p, file, key) === "data";
  const held = isHolder ? objectBehind(p, file, inner!, 0) : undefined;
  const pairs = listOf(p, file, held?.file === file ? held.node : given.node);
  return [...pairs].flatMap((one, i) => (i % 2 === 0 && one >= 0 ? [stringAt(p, file, one)] : []));
}

/** A file that has none of the words holds no such record; asked of each of its calls. */
function mayTell(strings: readonly string[]): boolean {
  let may = told.get(strings);
  if (may === undefined) {
    may = strings.some((text) => WHAT.test(text) || ACTOR.test(text) || WHO.test(text) || STAFF.test(text));
    told.set(strings, may);
  }
  return may;
}
const told = new WeakMap<readonly string[], boolean>();

// Call requests of rules → answers: dangerous choices, wherever they stand: an argument, an option in any object literal, a
// variable of the environment, a setting of a configuration file.
import { compiled } from "../../classify/words.js";
import { DIGEST_OF } from "../../facts/sqlActs.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind, type SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, madeOf, standsAlone } from "../../flow/questions.js";
import { redactsSomething } from "../../flow/sinks/redaction.js";
import { rowCallsOf } from "../../flow/sinks/rowCalls.js";
import { calleeName } from "../../flow/walk/calls.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { HazardRow } from "../../models/types.js";
import { isFixed } from "../evidence/fixedValues.js";
import { isAbsent, valueAt } from "../evidence/givenOptions.js";
import { handledIn } from "../evidence/handledData.js";
import { applies, constantInProduction, constantOf, constants, fits } from "../evidence/hazards.js";
import { becomes, digestBehind, isAskedFor, isNoTime, isSaid, itemWith, whereUnset } from "../evidence/hazardValues.js";
import { namesOfCall, namesOfObject, namesOfSetting } from "../evidence/namesAround.js";
import type { CallAnswer, NamesAround } from "../requests/answers.js";
import type { CallRequest } from "../requests/requests.js";
import { statementHashes } from "./statementHashes.js";
import { isAddress, isLocal, openLinksIn, openMembersIn, openOption } from "./writtenAddresses.js";

/** A dangerous choice, whoever asks for its kind. */
type Choice = Omit<CallAnswer, "request"> & {
  /** Where another file writes it, which is where it is mended. */
  writtenAt?: string;
};

export function callAnswers(ctx: FlowContext, request: CallRequest): readonly CallAnswer[] {
  const hazards = hazardsOf(ctx);
  const choices = everywhere(ctx, "dangerous choices", (file) => choicesIn(ctx, hazards, file));
  const answers = madeOf(choices, dataHash(request), () => {
    const answers = new Map<string, CallAnswer>();
    const asked = choices.filter(({ hazard }) => request.hazards.includes(hazard));
    // Told where it is written, or else at the first call that is handed it.
    const told = new Set(asked.flatMap(({ at, writtenAt }) => (writtenAt ? [] : [placeIn(at.file, at.start)])));
    for (const { writtenAt, ...choice } of asked) {
      if (writtenAt !== undefined && told.has(writtenAt)) continue;
      if (writtenAt !== undefined) told.add(writtenAt);
      answers.set(`${choice.at.file} ${choice.at.start}:${choice.at.end}`, { ...choice, request });
    }
    return [...answers.values()];
  });
  const isOfStore = ({ hazard }: CallAnswer) => OF_STORES.has(hazard);
  const handles = answers.some(isOfStore) ? handledIn(ctx) : undefined;
  return handles ? answers.map((one) => (isOfStore(one) ? { ...one, handles } : one)) : answers;
}
const OF_STORES = new Set(["storage-in-clear", "backup-off"]);

function placeIn(path: string, start: number): string {
  return `${path} ${start}`;
}

interface Hazards {
  properties: ReadonlyMap<string, readonly HazardRow[]>;
  settings: ReadonlyMap<string, readonly HazardRow[]>;
  addresses: readonly HazardRow[];
  links: readonly HazardRow[];
}

function hazardsOf(ctx: FlowContext): Hazards {
  const properties = new Map<string, HazardRow[]>();
  const settings = new Map<string, HazardRow[]>();
  const addresses: HazardRow[] = [];
  const links: HazardRow[] = [];
  const add = (to: Map<string, HazardRow[]>, key: string, row: HazardRow) => to.set(key, [...(to.get(key) ?? []), row]);
  for (const row of ctx.p.models.rows) {
    if (row.kind !== "hazard") continue;
    if (row.address !== undefined) addresses.push(row);
    if (row.link !== undefined) links.push(row);
    if (row.property !== undefined) add(properties, row.property, row);
    if (row.setting !== undefined) add(settings, row.setting.toLowerCase(), row);
  }
  return { properties, settings, addresses, links };
}

function choicesIn(ctx: FlowContext, hazards: Hazards, file: number): Choice[] {
  const { properties, settings, addresses, links } = hazards;
  const { path, facts, pathClass } = ctx.p.files[file]!;
  const choices: Choice[] = [];
  let block = "";
  const add: Add = (start, end, hazard, choice, option, around, writtenAt) => {
    const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : block;
    choices.push({
      kind: "call",
      at: { file: path, start, end },
      hazard,
      choice,
      ...(option ? { option } : {}),
      ...(around ? { around } : {}),
      ...(writtenAt === undefined ? {} : { writtenAt }),
      ...(hazard === "tls-verification" && isAskedFor(ctx, file, start, end) ? { askedFor: true } : {}),
      pathClass,
      symbol,
      form: `${hazard}|${choice}`,
    });
  };
  // Where the rest of the program is not known, what might be otherwise with it is left out.
  const site: Site = ctx.p.outside
    ? (work) => {
        const found: Parameters<Add>[] = [];
        if (standsAlone(ctx, file, () => work((...choice) => found.push(choice)))) for (const c of found) add(...c);
      }
    : (work) => work(add);
  const names = new Map(facts.settings.filter(({ path }) => NAMED.test(path)).map((s) => [s.path, s.value]));
  const besides = new Map<string, string[]>();
  for (const { path: key, keyStart, end, value } of facts.settings) {
    if (value === undefined) continue;
    // What is described there has a name: `aws_s3_bucket.claims`.
    block = facts.language === "text" ? key.slice(0, Math.max(0, key.lastIndexOf("."))) : "";
    if (value.includes("://") && facts.language !== "text")
      for (const row of addresses)
        if (isAddress(ctx, path, key, value, row)) add(keyStart, end, row.hazard, `${lastOf(key)}: ${value}`);
    if (value.includes("://"))
      for (const row of links) {
        const choice = openOption(ctx, value, row);
        if (choice !== undefined) add(keyStart, end, row.hazard, choice);
      }
    const name = nameOfSetting(names, key);
    for (const row of [...(settings.get(name.toLowerCase()) ?? []), ...(settings.get(lastTwoOf(key)) ?? [])]) {
      // Of a pair, one half alone must not be taken away.
      const option = name === lastOf(key) ? { name: row.setting!, value } : undefined;
      if (
        !fits(row, value) ||
        (row.among && !standsAmong(facts.settings, besides, key, row)) ||
        (row.unlessLocal !== undefined && isLocal(ctx, file, key, compiled(row.unlessLocal)))
      )
        continue;
      const around = row.named ? namesOfSetting(ctx, facts.settings, key) : undefined;
      add(keyStart, end, row.hazard, / -/.test(name) ? name : `${row.setting}=${value}`, option, around);
    }
  }
  if (facts.language === "sql") digestsOfViews(ctx, facts.settings, add);
  if (facts.language !== "typescript") return choices;
  objectHazards(ctx, file, properties, site);
  site((add) => {
    for (const { row, start, end, choice } of [
      ...openLinksIn(ctx, file, links),
      ...openMembersIn(ctx, file, addresses),
    ])
      add(start, end, row.hazard, choice);
  });
  site((add) => {
    for (const { node, spelled, column, dataType, given } of statementHashes(ctx, file))
      add(
        facts.nodes.start[node]!,
        facts.nodes.end[node]!,
        given ? `hash-${given}-statement` : "plain-hash-statement",
        spelled,
        { name: column, value: dataType },
      );
  });
  for (const { stores } of facts.callables) {
    for (const store of stores) {
      if (store.key < 0) continue;
      const key = stringAt(ctx.p, file, store.key);
      const rows = [...(settings.get(key.toLowerCase()) ?? []), ...(properties.get(key) ?? [])];
      if (rows.length === 0) continue;
      site((add) => {
        const value = constantOf(ctx, file, store.value);
        if (value === undefined) return;
        for (const row of rows) {
          const spelled = row.setting === undefined ? `${key} = ${value}` : `${row.setting}=${value}`;
          if (fits(row, value)) add(store.start, store.end, row.hazard, spelled, { name: row.setting ?? key, value });
        }
      });
    }
  }
  for (const { call, spelled, of } of rowCallsOf(ctx, file).bodies)
    if (!redactsSomething(ctx, of)) add(facts.nodes.start[call]!, facts.nodes.end[call]!, "printed-bodies", spelled);
  for (const call of rowCallsOf(ctx, file).hazards) site((add) => callHazards(ctx, file, call, add));
  return choices;
}

/** `CREATE VIEW … AS SELECT md5(phone) …` */
function digestsOfViews(ctx: FlowContext, settings: readonly SettingFact[], add: Add): void {
  for (const { path, value, keyStart, end } of settings) {
    if (value === undefined || !path.startsWith(DIGEST_OF)) continue;
    const column = path.slice(DIGEST_OF.length);
    const dataType = ctx.p.classifier.classify({ name: column })?.dataType;
    if (dataType !== undefined) add(keyStart, end, "plain-hash-statement", value, { name: column, value: dataType });
  }
}

/** What a setting is called, also in lists of names and values: `- name: X`, `value: "0"`. */
function nameOfSetting(names: ReadonlyMap<string, string | undefined>, key: string): string {
  const name = lastOf(key);
  const beside = name === "value" ? names.get(`${key.slice(0, key.length - name.length)}name`) : undefined;
  return beside ?? name;
}
const NAMED = /\.\d+\.name$/;

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

/** `backup_configuration.enabled`: an option that means nothing without what it is one of. */
function lastTwoOf(key: string): string {
  if (!key.includes(".")) return "";
  return key.slice(key.lastIndexOf(".", key.lastIndexOf(".") - 1) + 1).toLowerCase();
}

/** `Effect: Allow` beside `Principal: "*"`, and no condition. */
function standsAmong(
  settings: readonly SettingFact[],
  besides: Map<string, string[]>,
  key: string,
  row: HazardRow,
): boolean {
  const own = row.setting!.split(".").length;
  const block = key
    .split(".")
    .slice(0, -own)
    .map((part) => `${part}.`)
    .join("");
  let beside = besides.get(block);
  if (!beside) {
    beside = settings.flatMap(({ path, value }) =>
      path.startsWith(block) ? `${path.slice(block.length)}=${value ?? ""}` : [],
    );
    besides.set(block, beside);
  }
  const has = (asked: string) => beside.some((one) => compiled(asked, "i").test(one));
  if (!row.among!.every(has) || (row.notAmong !== undefined && has(row.notAmong))) return false;
  return row.notOf === undefined || !isPartOf(settings, block, compiled(row.notOf, "i"));
}

/** `Endpoint: { Type: AWS::EC2::VPCEndpoint, Properties: { PolicyDocument: … } }` */
function isPartOf(settings: readonly SettingFact[], block: string, types: RegExp): boolean {
  return settings.some(
    ({ path, value }) => TYPE.test(path) && block.startsWith(path.slice(0, -"Type".length)) && types.test(value ?? ""),
  );
}
const TYPE = /\.Type$/;

type Option = CallAnswer["option"];
/** Looks at one place, and adds what it finds there. */
type Site = (work: (add: Add) => void) => void;
type Add = (
  start: number,
  end: number,
  hazard: string,
  choice: string,
  option?: Option,
  around?: NamesAround,
  writtenAt?: string,
) => void;

/** `expect(config).toEqual({ ssl: { rejectUnauthorized: false } })`: what a test expects sets nothing. */
function expectedIn({ p }: FlowContext, file: number): [number, number][] {
  if (p.files[file]!.pathClass !== "test") return [];
  const { nodes, callables } = factsOf(p, file);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) =>
      EXPECTS.test(nameOf(p, file, nodes.a[call]!))
        ? [...listOf(p, file, call)].map((arg): [number, number] => [nodes.start[arg]!, nodes.end[arg]!])
        : [],
    ),
  );
}
const EXPECTS =
  /^(toEqual|toStrictEqual|toMatchObject|toContainEqual|toHaveBeen(Last|Nth)?CalledWith|toHaveProperty|objectContaining|(not)?(deep|deepStrict|strict)Equal|calledWith|calledWithMatch)$/i;

function objectHazards(ctx: FlowContext, file: number, properties: Hazards["properties"], site: Site): void {
  const facts = factsOf(ctx.p, file);
  if (!facts.strings.some((text) => properties.has(text))) return;
  const { nodes } = facts;
  const expected = expectedIn(ctx, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    if (expected.some(([start, end]) => nodes.start[node]! >= start && nodes.end[node]! <= end)) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const rows = pairs[i]! < 0 ? undefined : properties.get(stringAt(ctx.p, file, pairs[i]!));
      if (!rows) continue;
      site((add) => {
        const constant = constantOf(ctx, file, pairs[i + 1]!);
        const decided = constant === undefined ? constantInProduction(ctx, file, pairs[i + 1]!) : undefined;
        const unset = (constant ?? decided) !== undefined ? undefined : whereUnset(ctx, file, pairs[i + 1]!);
        const value = constant ?? decided ?? unset?.value ?? (isNoTime(ctx, file, pairs[i + 1]!) ? "0" : undefined);
        if (value === undefined) return;
        // A constant used here stands where it was declared: then the object is the place.
        const inside =
          nodes.start[pairs[i + 1]!]! >= nodes.start[node]! && nodes.end[pairs[i + 1]!]! <= nodes.end[node]!;
        const at = inside ? pairs[i + 1]! : node;
        for (const row of rows)
          if (fits(row, value) && !isExcepted(ctx, file, node, row))
            add(
              nodes.start[at]!,
              nodes.end[at]!,
              row.hazard,
              `${row.property}: ${unset ? `${unset.variable} ?? ${value}` : value}`,
              // What a variable decides is not mended by another constant.
              constant === undefined ? undefined : { name: row.property!, value },
              row.named ? namesOfObject(ctx, file, node) : undefined,
            );
      });
    }
  }
}

function isExcepted(
  ctx: FlowContext,
  file: number,
  object: number,
  { firm, unlessProperty, besideProperty }: HazardRow,
): boolean {
  if (firm && isBranch(ctx, file, object)) return true;
  const has = (name: string) => {
    const asked = compiled(name);
    return [...listOf(ctx.p, file, object)].some(
      (key, i) => i % 2 === 0 && key >= 0 && asked.test(stringAt(ctx.p, file, key)),
    );
  };
  return (
    (unlessProperty !== undefined && has(unlessProperty)) || (besideProperty !== undefined && !has(besideProperty))
  );
}

/** One of the values that an expression may have: `…(open ? { acl: "public-read" } : {})`. */
function isBranch(ctx: FlowContext, file: number, object: number): boolean {
  const { kind } = factsOf(ctx.p, file).nodes;
  return kind.some((k, node) => k === NodeKind.join && listOf(ctx.p, file, node).includes(object));
}

function callHazards(ctx: FlowContext, file: number, call: number, add: Add): void {
  const { nodes } = factsOf(ctx.p, file);
  for (const { row } of matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!))) {
    if (row.kind !== "hazard" || !applies(ctx, file, call, row)) continue;
    if (row.unlessSaid !== undefined && isSaid(ctx, file, compiled(row.unlessSaid, "i"))) continue;
    if (row.becomes !== undefined && !becomes(ctx, file, call, compiled(row.becomes))) continue;
    const port = row.port === undefined ? undefined : parsePort(row.port);
    const name = calleeName(ctx, file, nodes.a[call]!) || nameOf(ctx.p, file, nodes.a[call]!);
    if (!port) {
      add(nodes.start[call]!, nodes.end[call]!, row.hazard, `${name}()`);
      continue;
    }
    if (row.absent) {
      if (isAbsent(ctx, file, call, port))
        add(nodes.start[call]!, nodes.end[call]!, row.hazard, `${name}() without ${port.path.join(".") || "options"}`);
      continue;
    }
    const given = valueAt(ctx, file, call, port);
    if (!given) continue;
    // What is imported stands where it is imported.
    const placed = (node: number) => (nodes.kind[strip(ctx.p, file, node)] === NodeKind.import ? call : node);
    const arg = placed(listOf(ctx.p, file, call)[port.base.kind === "arg" ? port.base.index : 0]!);
    const at = given.file === file ? placed(given.node) : arg;
    const { path } = ctx.p.files[given.file]!;
    const writtenAt = (node: number) =>
      given.file === file ? undefined : placeIn(path, factsOf(ctx.p, given.file).nodes.start[node]!);
    if (row.fixed) {
      const from = row.from === undefined ? undefined : valueAt(ctx, file, call, parsePort(row.from)!);
      const about = given.file === file ? { call, given: from?.file === file ? from.node : undefined } : { call: 0 };
      if (isFixed(ctx, given.file, given.node, about)) add(nodes.start[arg]!, nodes.end[arg]!, row.hazard, `${name}()`);
      continue;
    }
    if (row.items) {
      const item = itemWith(ctx, given.file, given.node, row.items);
      const place = given.file === file ? item : arg;
      if (item !== undefined && place !== undefined)
        add(
          nodes.start[place]!,
          nodes.end[place]!,
          row.hazard,
          `${port.path.join(".")}: ${row.items.join(", ")}`,
          undefined,
          undefined,
          writtenAt(item),
        );
      continue;
    }
    const digest = row.digest === undefined ? undefined : digestBehind(ctx, given.file, given.node);
    if (digest !== undefined && compiled(row.digest!, "i").test(digest))
      add(nodes.start[arg]!, nodes.end[arg]!, row.hazard, `${name}() with ${digest}`);
    const value = constants(ctx, given.file, given.node).find((text) => fits(row, text));
    if (value === undefined) continue;
    const spelled = port.path.length > 0 ? `${port.path.join(".")}: ${value}` : `${name}("${value}")`;
    const option = { name: port.path[port.path.length - 1] ?? "", value };
    add(
      nodes.start[at]!,
      nodes.end[at]!,
      row.hazard,
      spelled,
      option,
      row.named ? namesOfCall(ctx, file, call) : undefined,
      writtenAt(given.node),
    );
  }
}

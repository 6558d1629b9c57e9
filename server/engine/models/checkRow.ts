// Checks one row of a model file against the closed list of keys, words, ports, targets and result types. A mistake is
// reported at the value it is in; nothing is passed over.
import type { Node } from "jsonc-parser";
import { child } from "../classify/index.js";
import { compiled } from "../classify/words.js";
import { COOKIE_ATTRIBUTES } from "./cookieRows.js";
import { parsePort } from "./ports.js";
import { COLUMN_LISTS, FILLS, STATEMENT_READERS } from "./storeRows.js";
import {
  EFFECTS,
  type HeuristicRow,
  MEANINGS,
  type ModelRow,
  PRINTS,
  RECIPIENT_CLASSES,
  SANITIZER_KINDS,
  SINK_KINDS,
} from "./types.js";

export type Fail = (node: Node | undefined, message: string) => never;

/** What a value must be. "!" after the name: the key must be there. */
type Shape =
  | "text"
  | "texts"
  | "flag"
  | "flags"
  | "given"
  | "spelled"
  | "address"
  | "targets"
  | "port"
  | "ports"
  | "flows"
  | "resultType"
  | "resultTypes"
  | "attributes"
  | readonly string[];

const KINDS: Record<ModelRow["kind"], Record<string, Shape>> = {
  instance: {
    "type!": "text",
    from: "targets",
    types: "texts",
    members: "targets",
    parameters: "texts",
    called: "texts",
    unseen: "texts",
    unseenBy: "texts",
    hung: "texts",
    bound: "texts",
    rowsOf: "text",
    args: "resultTypes",
    passes: "flag",
    state: "port",
    combines: "port",
    redactOption: "text",
    redactedNames: "text",
    serializedBy: "text",
  },
  callback: {
    "on!": "targets",
    "ports!": "ports",
    "type!": "text",
    of: "text",
    args: "resultTypes",
    given: "given",
  },
  member: { "on!": "targets", "type!": "resultType" },
  sink: {
    "sink!": SINK_KINDS,
    "on!": "targets",
    "ports!": "ports",
    prints: PRINTS,
    recipient: "text",
    recipientClass: RECIPIENT_CLASSES,
    host: "port",
    hostAt: ["call", "factory"],
    hostFrom: "text",
    registeredHosts: "flag",
    written: "ports",
    texts: "ports",
    scheme: "text",
    addressee: "port",
    redactOption: "text",
    redactedNames: "text",
    serializedBy: "text",
    leftOut: "ports",
    returned: "texts",
    replacedBy: "text",
    formatOption: "text",
    filter: "text",
    filteredAt: "text",
    encryptOption: "text",
    level: "text",
    assigned: "flag",
    shape: "flag",
    named: "port",
    narrowed: "port",
    when: "port",
    files: "ports",
    pickedBy: "texts",
    onlyBy: "texts",
    withoutBy: "texts",
    endings: "texts",
    notNamed: "texts",
    harmless: "given",
    guarded: "given",
    file: "flag",
    view: "port",
  },
  sanitizer: {
    "sanitizer!": SANITIZER_KINDS,
    "on!": "targets",
    "from!": "port",
    "to!": "port",
    keyedBy: "port",
    picks: "port",
    hiddenBy: "text",
    shownBy: "text",
  },
  propagator: { "on!": "targets", "flows!": "flows", overlays: "flag", pairs: ["made", "given"], fedBy: "texts" },
  returns: { "on!": "targets", "type!": "resultType", at: "text", bare: "flag", computedBy: "texts" },
  schema: {
    "on!": "targets",
    "fields!": "port",
    fieldName: "text",
    name: "port",
    migration: "flag",
    nested: "flag",
    "stored!": "flag",
    store: "text",
    instance: "text",
    encryptOptions: "texts",
    encryptPlugins: "texts",
    transientTypes: "texts",
    parses: "texts",
    keeps: "texts",
    grows: "texts",
  },
  entity: {
    "decorators!": "texts",
    "fieldDecorators!": "texts",
    transientDecorators: "texts",
    transientOptions: "texts",
    transientTypes: "texts",
    encryptOptions: "texts",
    encryptFlags: "flags",
    encryptDecorators: "texts",
    needs: "texts",
    neededBy: "texts",
    subscribers: "texts",
    madeBy: "texts",
    encryptHooks: "texts",
    bases: "texts",
    named: "text",
    shape: "texts",
    hooks: "texts",
    notFrom: "text",
    keyed: "texts",
    "store!": "text",
  },
  host: {
    "hosts!": "texts",
    "recipient!": "text",
    "recipientClass!": RECIPIENT_CLASSES,
    setting: "text",
    body: "texts",
  },
  effect: { "effect!": EFFECTS, "on!": "targets" },
  secret: { "on!": "targets", "ports!": "ports" },
  verdict: { "on!": "targets", waits: "flag", throws: "flag", hands: "ports" },
  token: {
    on: "targets",
    spelled: "texts",
    "payload!": "port",
    made: "flag",
    ends: "ports",
    endedBy: "texts",
    setUp: "text",
  },
  tokenSetUp: { on: "targets", plugin: "text", "setUp!": "text", "ends!": "ports", made: "ports" },
  endpoint: {
    "framework!": "text",
    "controllers!": "texts",
    "handlers!": "texts",
    "guards!": "texts",
    "modules!": "texts",
    "globalTokens!": "texts",
    "globalCalls!": "texts",
    "openDecorators!": "texts",
    renders: "texts",
    "countingPackages!": "texts",
    "interceptors!": "texts",
    "interceptorTokens!": "texts",
    "interceptorCalls!": "texts",
    "pipes!": "texts",
    "pipeTokens!": "texts",
    "pipeCalls!": "texts",
    "body!": "text",
    "listingPipe!": "text",
    "listingOption!": "text",
    "starts!": "texts",
    of: "texts",
    checks: "texts",
    middlewareCalls: "texts",
    middlewareOption: "text",
    applies: "texts",
  },
  route: {
    "framework!": "text",
    "role!": ["handle", "mount", "members", "decorate", "permissions", "guardAll", "scope", "directive"],
    "on!": "targets",
    answers: "text",
    held: "text",
    named: "text",
    actions: "texts",
    loaded: "text",
    setting: "text",
    files: "text",
    verb: "text",
    alone: "flag",
    within: "text",
    makerGuards: "texts",
    guardOption: "text",
    guardValues: "texts",
    schemaOption: "text",
    answerOption: "text",
    at: "text",
    roots: "texts",
    plugins: "text",
    definitions: "text",
    opening: "texts",
    fallback: "text",
    open: "texts",
    given: "port",
  },
  loader: { "on!": "targets", "folder!": "text", "gives!": ["export", "result", "instance"] },
  heldPackage: { "on!": "targets", "package!": "text", type: "text", through: "flag" },
  placed: { "type!": "text", "names!": "texts", "files!": "text", "beside!": "texts", saying: "text" },
  handed: {
    "framework!": "text",
    "at!": "text",
    "roots!": "texts",
    open: "texts",
    given: "port",
    exported: "text",
  },
  eventHandler: {
    "framework!": "text",
    "events!": "texts",
    "handlers!": "texts",
    "exports!": "texts",
    "answer!": "texts",
    given: "text",
    members: "texts",
    "guards!": "texts",
    listed: "text",
    calls: "texts",
    listedGuards: "texts",
  },
  fileRoute: {
    "framework!": "text",
    path: "text",
    importing: "texts",
    "exports!": "texts",
    made: "text",
    directive: "text",
    middleware: "text",
    middlewareExports: "texts",
    page: "flag",
  },
  lookup: {
    "on!": "targets",
    "by!": "ports",
    "act!": ["read", "change", "delete", "chain"],
    "record!": "resultType",
  },
  fetch: {
    "on!": "targets",
    "record!": "resultType",
    columns: "port",
    as: COLUMN_LISTS,
    unless: "ports",
    brings: "ports",
  },
  statement: {
    "on!": "targets",
    "ports!": "ports",
    "reads!": STATEMENT_READERS,
    "binds!": "text",
    fills: FILLS,
    formats: "flag",
  },
  hazard: {
    "hazard!": "text",
    on: "targets",
    port: "port",
    property: "text",
    setting: "text",
    address: "address",
    link: "text",
    unlessLocal: "text",
    among: "texts",
    notAmong: "text",
    notOf: "text",
    equals: "texts",
    matches: "text",
    absent: "flag",
    fixed: "flag",
    firm: "flag",
    named: "flag",
    unlessProperty: "text",
    besideProperty: "text",
    from: "port",
    given: "given",
    host: "port",
    hostBeside: "port",
    decides: "text",
    items: "texts",
    digest: "text",
    becomes: "text",
    notBeside: "text",
    within: "text",
    alone: "texts",
    handedBack: "flag",
    aloneUnless: "text",
    spelled: "spelled",
    has: "spelled",
    reads: "spelled",
    takesWhole: "spelled",
    unlessSaid: "text",
    unless: "texts",
  },
  cookie: {
    on: "targets",
    assigned: "flag",
    spelled: "texts",
    properties: "texts",
    name: "port",
    called: "text",
    value: "port",
    options: "port",
    header: "port",
    attributes: "texts",
    defaults: "attributes",
    securedBy: "text",
    optional: "flag",
    session: "flag",
    script: ["always", "either"],
    given: "given",
    plugin: "texts",
    unless: "text",
  },
  crossOrigin: {
    on: "targets",
    options: "port",
    "origin!": "text",
    "credentials!": "text",
    open: "flag",
    switched: "flag",
    echoes: "flag",
    delegates: "flag",
    sockets: "flag",
    list: "flag",
    plugin: "texts",
    spelled: "texts",
    settings: "text",
    handler: "text",
  },
};

const HEURISTIC: Record<string, Shape> = {
  "meaning!": MEANINGS,
  sanitizer: SANITIZER_KINDS,
  first: "texts",
  also: "texts",
  unless: "texts",
  receiver: "texts",
  methods: "texts",
};

export function checkRow(row: ModelRow, node: Node | undefined, fail: Fail): void {
  const shapes = Object.hasOwn(KINDS, row.kind) ? KINDS[row.kind] : undefined;
  if (!shapes) fail(at(node, "kind"), `unknown kind "${row.kind}"; kinds are ${Object.keys(KINDS).join(", ")}`);
  checkKeys(row.kind, row, node, shapes, fail);
  if (
    row.kind === "sink" &&
    (row.sink === "third-party" || row.sink === "llm") &&
    !(row.recipient && row.recipientClass)
  ) {
    fail(node, `a "${row.sink}" sink names its "recipient" and "recipientClass"`);
  }
  if (row.kind === "instance" && !row.from && !row.types && !row.rowsOf && !row.members && !row.parameters)
    fail(node, `an instance needs "from", "types", "members" or "parameters"`);
}

export function checkHeuristic(row: HeuristicRow, node: Node | undefined, fail: Fail): void {
  if (row.kind !== "heuristic") fail(at(node, "kind"), `unknown kind "${row.kind}"; the kind here is heuristic`);
  checkKeys("heuristic", row, node, HEURISTIC, fail);
  if (!row.first && !(row.receiver && row.methods))
    fail(node, `a heuristic needs "first", or "receiver" and "methods"`);
  if ((row.meaning === "sanitizer") !== (row.sanitizer !== undefined))
    fail(node, `"sanitizer" goes with the meaning "sanitizer" and with no other`);
}

function checkKeys(kind: string, row: object, node: Node | undefined, shapes: Record<string, Shape>, fail: Fail): void {
  const byName = new Map(Object.entries(shapes).map(([key, shape]) => [key.replace("!", ""), shape]));
  for (const [key, value] of Object.entries(row)) {
    if (key === "kind") continue;
    const shape = byName.get(key);
    if (shape === undefined)
      fail(at(node, key), `"${kind}" rows have no "${key}"; they have ${[...byName.keys()].join(", ")}`);
    checkValue(key, value, at(node, key), shape, fail);
  }
  for (const key of Object.keys(shapes)) {
    if (key.endsWith("!") && !(key.slice(0, -1) in row)) fail(node, `"${kind}" rows need "${key.slice(0, -1)}"`);
  }
}

const TARGET = /^#?SEGMENT(\.SEGMENT)*$/.source.replaceAll("SEGMENT", "(\\*|[\\w$-]+|\\{[\\w$-]+(, ?[\\w$-]+)*\\})");
const IS_TARGET = compiled(TARGET);
const IS_RESULT =
  /^(typeArg\d(\.\w+)?|callType\d|argType\d|argShape\d|argForm\d|sqlRow\d|collection\d(\.\w+)?|chainArg\d|this|self|model:[\w$]+|schema:[\w$]+)(\[\])?$/;

function checkValue(key: string, value: unknown, node: Node | undefined, shape: Shape, fail: Fail): void {
  if (typeof shape !== "string") {
    if (!shape.includes(value as string)) fail(node, `"${key}" is one of ${shape.join(", ")}, not "${value}"`);
    return;
  }
  if (shape === "flag") {
    if (typeof value !== "boolean") fail(node, `"${key}" must be true or false`);
    return;
  }
  if (shape === "flags") {
    checkFlags(key, value, node, fail);
    return;
  }
  if (shape === "given" || shape === "spelled") {
    const shapes: Record<string, Shape> =
      shape === "given" ? { "port!": "port", "equals!": "texts" } : { "port!": "port", "matches!": "text" };
    if (typeof value !== "object" || value === null) fail(node, `"${key}" must be an object`);
    checkKeys(key, value, node, shapes, fail);
    return;
  }
  if (shape === "address") {
    if (typeof value !== "object" || value === null) fail(node, `"${key}" must be an object`);
    checkKeys(key, value, node, { "keys!": "text", "unless!": "text", "files!": "text" }, fail);
    return;
  }
  const one = ONE[shape];
  if (!one) {
    checkOne(key, value, node, shape, fail);
    return;
  }
  // Of a call that sets something up, often only what functions in its options give leaves.
  const mayBeEmpty = shape === "texts" || shape === "ports";
  if (!Array.isArray(value) || (value.length === 0 && !mayBeEmpty))
    fail(node, `"${key}" must be a list${mayBeEmpty ? "" : " with at least one entry"}`);
  for (const [i, item] of value.entries()) checkOne(key, item, node?.children?.[i] ?? node, one, fail);
}

/** Shape of the items of a list shape. */
const ONE: Partial<Record<Shape & string, "text" | "target" | "port" | "flow" | "resultType" | "attribute">> = {
  texts: "text",
  targets: "target",
  ports: "port",
  flows: "flow",
  resultTypes: "resultType",
  attributes: "attribute",
};

function checkOne(key: string, value: unknown, node: Node | undefined, shape: string, fail: Fail): void {
  if (typeof value !== "string" || value === "")
    fail(node, `"${key}" must be ${shape === "text" ? "a text" : `a ${shape}`}`);
  if (shape === "target" && !IS_TARGET.test(value)) fail(node, `"${value}" is no target`);
  if (shape === "port" && !parsePort(value)) fail(node, `"${value}" is no port`);
  if (shape === "attribute" && !COOKIE_ATTRIBUTES.some((attribute) => attribute === value))
    fail(node, `"${value}" is none of ${COOKIE_ATTRIBUTES.join(", ")}`);
  if (shape === "resultType" && !IS_RESULT.test(value)) fail(node, `"${value}" is no type of a result`);
  if (shape !== "flow") return;
  const sides = value.split("->").map((side) => side.trim());
  if (sides.length !== 2) fail(node, `"${value}" has no "->"`);
  for (const side of sides) if (!parsePort(side)) fail(node, `"${side}" is no port`);
}

function checkFlags(key: string, value: unknown, node: Node | undefined, fail: Fail): void {
  if (!Array.isArray(value)) fail(node, `"${key}" must be a list`);
  value.forEach((item, i) => {
    checkKeys(key, item as object, node?.children?.[i], { "option!": "text", needs: "texts" }, fail);
  });
}

function at(node: Node | undefined, key: string): Node | undefined {
  return node && (child(node, key) ?? node);
}

// Every call in the program that hands values to a sink: by model rows, or by a logger-like receiver name where nothing
// better is known. Input: the program. Output: sink uses with the argument nodes that really leave (what a logger
// prints, what a client sends). Invariant: an argument that the sink ignores is not among them.
import { ANY_KEY, NodeFlag, NodeKind, type StoreFact } from "../../facts/types.js";
import { matchesOf, objectBehind } from "../../link/callEntities.js";
import { declaredAs } from "../../link/declared.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { memberEntity } from "../../link/memberEntities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { unwrap } from "../../link/types.js";
import { functionMeans, isModelled, meaningsOf, parsePort, receiverMeaning } from "../../models/index.js";
import type { Models } from "../../models/loadModels.js";
import type { HeuristicRow, SinkRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { calleeName } from "../walk/calls.js";
import { property } from "../walk/modelled.js";
import {
  builtErrors,
  handedErrors,
  madeThere,
  refusalPart,
  refusedAnswers,
  returnedErrors,
  thrownValue,
} from "./errorUses.js";
import { isSuchFile } from "./fileNames.js";
import { handedUse } from "./handedSinks.js";
import { isHarmless } from "./harmless.js";
import { heldFunction } from "./heldFunctions.js";
import { keptUses } from "./keptUses.js";
import { isSwitchedOn, leaving } from "./leaving.js";
import { isDialled, linkUses } from "./linkUses.js";
import { SERVICE } from "./ownEffects.js";
import { hasPipes, pipedUse } from "./pipedUses.js";
import { type Written, writtenBy } from "./statements.js";
import { byStatement, sealsItself } from "./statementUses.js";
import { shownByPage } from "./views.js";

export interface SinkArgument {
  node: number;
  /** Members of the argument that leave (`data` of an options object); empty: all of it. */
  path: string[];
  /** The argument is printed as an object, so key-based redaction sees its keys. */
  structured: boolean;
  /** Port of the row that names it, "" for sinks without a row. */
  port: string;
  /** Only what was put into a text counts; "record": and what is handed out as a whole. */
  inText?: boolean | "record";
  /** Name under which it is kept. */
  named?: string;
  /** The members of this object literal leave, whatever is in them at first. */
  shape?: boolean;
  /** Of the shape, only members of these names, or only others. */
  listed?: { names: readonly string[]; isOnly: boolean };
  /** What stands in the code for it, where that is something else. */
  shown?: number;
}

export interface SinkUse {
  file: number;
  call: number;
  sink: string;
  /** Undefined when a naming convention decided. */
  row: SinkRow | undefined;
  package: string;
  /** "logger.info" as spelled. */
  spelled: string;
  arguments: SinkArgument[];
  /** Scripts of the page cannot read what is kept. */
  guarded?: boolean;
  /** The sink itself is handed on, and called elsewhere with what `arguments` are. */
  handed?: boolean;
  /** A page is rendered that is not seen: what it shows of what it is given is not known. */
  unseenPage?: boolean;
  /** Stores: what is written to, where a statement or the chain before the call says it. */
  written?: Written;
  /** Partners and vendors that are not seen: whom it is handed to, and by which method; `works`: for one's own company. */
  party?: { name: string; method: string; works: boolean };
  /** Call that made the instance (its options), if seen. */
  origin: { file: number; node: number } | undefined;
}

export function sinkUses(ctx: FlowContext, file: number): SinkUse[] {
  const facts = factsOf(ctx.p, file);
  const uses: SinkUse[] = [];
  const pipes = hasPipes(ctx, file);
  for (const callable of facts.callables) {
    for (const call of callable.calls) {
      const use =
        sinkUse(ctx, file, call) ?? (pipes ? pipedUse(ctx, file, call) : undefined) ?? handedUse(ctx, file, call);
      if (!use) {
        uses.push(...handedErrors(ctx, file, call));
        continue;
      }
      uses.push(use.sink === "store" ? withWritten(ctx, use) : use);
      const address = addressPart(use);
      if (address) uses.push(address);
      const message = messagePart(ctx, use);
      if (message) uses.push(message);
      const handed = filePart(use);
      if (handed) uses.push(handed);
      if (use.sink === "third-party" && use.row?.prints !== undefined) uses.push({ ...use, sink: "log" });
      const refusal = refusalPart(ctx, use);
      if (refusal) uses.push(refusal);
    }
    for (const store of callable.stores) {
      const use = assignedUse(ctx, file, store);
      if (use) uses.push(use);
    }
    uses.push(...returnedErrors(ctx, file, callable), ...builtErrors(ctx, file, callable));
    for (const thrown of callable.throws) {
      const made = madeThere(ctx, file, thrown, uses);
      if (made < 0) uses.push(thrownValue(ctx, file, thrown, uses));
      else uses[made] = { ...uses[made]!, spelled: "throw" };
    }
  }
  uses.push(...keptUses(ctx, file));
  uses.push(...refusedAnswers(ctx, file, uses));
  uses.push(...linkUses(ctx, file, uses));
  return uses.filter(
    ({ sink, arguments: given }) => sink !== "url" || !given.some((a) => isDialled(ctx, file, a.node)),
  );
}

function withWritten(ctx: FlowContext, use: SinkUse): SinkUse {
  const written = writtenBy(ctx, use.file, use.call, use.arguments);
  if (!written) return use;
  const { table, columns } = written;
  return { ...use, arguments: written.arguments, written: { table, columns } };
}

/** What an HTTP call writes into the address: the URL itself and its parameters. */
function addressPart(use: SinkUse): SinkUse | undefined {
  if (use.sink !== "http" || use.row?.host === undefined) return undefined;
  const host = use.row.hostAt === "factory" ? undefined : use.row.host;
  const { written } = use.row;
  const args = use.arguments.filter(
    (a) => a.port === host || written?.includes(a.port) || /\.(params|query|searchParams|qs)$/.test(a.port),
  );
  return args.length === 0 ? undefined : { ...use, sink: "url", arguments: args };
}

/** Something is sent to persons: whom it goes to is no leak, and a question of consent. */
export const MESSAGE = "message";

/** A file goes to somebody: an attachment, an upload to another system. */
export const HANDED_FILE = "handed file";

function filePart(use: SinkUse): SinkUse | undefined {
  const args = use.arguments.filter(({ port }) => /\.attachments?$/i.test(port) || use.row?.files?.includes(port));
  return args.length === 0 ? undefined : { ...use, sink: HANDED_FILE, arguments: args };
}

/** A repository that is not seen keeps it. */
export const KEEPER = "kept unseen";

/** Another company is handed it, by a client that is not seen. */
export const PARTNER = "unseen partner";

/** A record of who did what, handed to a service that is not seen. */
const TRAIL = "audit";

function messagePart(ctx: FlowContext, use: SinkUse): SinkUse | undefined {
  const { recipientClass, addressee } = use.row ?? {};
  // A chat is with persons where it is addressed to one; what is written there may be about anybody.
  if (recipientClass === "im" && addressee !== undefined) {
    const port = parsePort(addressee);
    const given = port?.base.kind === "arg" ? listOf(ctx.p, use.file, use.call)[port.base.index] : undefined;
    if (!port || given === undefined) return undefined;
    return { ...use, sink: MESSAGE, arguments: [{ node: given, path: port.path, structured: false, port: addressee }] };
  }
  if (recipientClass !== "email" && recipientClass !== "sms") return undefined;
  const args = [...listOf(ctx.p, use.file, use.call)];
  return { ...use, sink: MESSAGE, arguments: args.map((node) => ({ node, path: [], structured: false, port: "" })) };
}

/** `document.cookie = …`: what is assigned to a member that a row names. */
function assignedUse(ctx: FlowContext, file: number, store: StoreFact): SinkUse | undefined {
  const key = store.key < 0 ? "*" : stringAt(ctx.p, file, store.key);
  const object = entityOf(ctx.p, file, store.object);
  if (object?.k !== "pkg") return undefined;
  for (const { row } of matchesOf(ctx.p, { ...object, path: [...object.path, key] })) {
    if (row.kind !== "sink" || !row.assigned) continue;
    const named = row.named === undefined || key === "*" ? undefined : key;
    const argument: SinkArgument = { node: store.value, path: [], structured: false, port: "0", named };
    return {
      file,
      call: store.value,
      sink: row.sink,
      row,
      package: object.path[0] ?? "global",
      spelled: `${spell(ctx, file, strip(ctx.p, file, store.object))}.${key === "*" ? "[…]" : key}`,
      arguments: [argument],
      origin: undefined,
    };
  }
  return undefined;
}

function sinkUse(ctx: FlowContext, file: number, call: number): SinkUse | undefined {
  const facts = factsOf(ctx.p, file);
  const calleeNode = strip(ctx.p, file, facts.nodes.a[call]!);
  const isLoad = facts.nodes.kind[calleeNode] === NodeKind.load;
  // Members with a name that no sink has cannot be sinks; plain variables may be renamed.
  const { sinkNames } = ctx.p.models;
  const member = isLoad ? stringAt(ctx.p, file, facts.nodes.b[calleeNode]!) : "";
  const chosen = isLoad && facts.nodes.b[calleeNode] === ANY_KEY;
  const isKnown = sinkNames.has(member) || ctx.p.declared.sinkNames.has(member);
  const isNamed = !isLoad || chosen || isKnown || functionMeans(ctx.p.models, member, "message");
  const held = isLoad && !chosen ? heldFunction(ctx, file, calleeNode) : undefined;
  if (!isNamed && !held) return undefined;
  if (!isLoad && facts.nodes.kind[calleeNode] === NodeKind.function) return undefined;
  const callee = held ?? (chosen ? levelOf(ctx, file, calleeNode) : entityOf(ctx.p, file, calleeNode));
  if (chosen && !callee) return undefined;
  const spelled = spell(ctx, file, calleeNode);
  if (callee?.k === "function") {
    const said = declaredAs(ctx.p, callee.file, callee.callable, "sink");
    const row = said && ctx.p.declared.rows.get(said.declared);
    if (row) {
      const args = leaving(ctx, file, call, row);
      return { file, call, sink: row.sink, row, package: "", spelled, arguments: args, origin: undefined };
    }
  }
  if (callee?.k === "pkg" || callee?.k === "inst") {
    for (const { row } of matchesOf(ctx.p, callee)) {
      if (row.kind !== "sink" || row.assigned || (chosen && row.sink !== "log")) continue;
      if (row.endings && !isSuchFile(ctx, file, call, callee, row)) continue;
      if (row.harmless && isHarmless(ctx, file, call, row.harmless)) continue;
      if (row.when !== undefined && !isSwitchedOn(ctx, file, call, row.when, row.pickedBy ?? [])) continue;
      if (row.sink === "store" && sealsItself(ctx, file, call)) continue;
      const given = leaving(ctx, file, call, row);
      const shown = row.view === undefined ? undefined : shownByPage(ctx, file, call, row, given);
      return {
        file,
        call,
        sink: row.sink,
        row,
        package:
          callee.pkg === "global" ? (callee.k === "pkg" ? (callee.path[0] ?? "global") : callee.type) : callee.pkg,
        spelled,
        arguments: shown ?? given,
        ...(row.view !== undefined && !shown ? { unseenPage: true } : {}),
        ...(row.guarded && isHarmless(ctx, file, call, row.guarded) ? { guarded: true } : {}),
        origin: callee.k === "inst" ? callee.origin : undefined,
      };
    }
  }
  if (!isLoad || chosen || held) return undefined;
  return byConvention(ctx, file, call, calleeNode, callee, spelled) ?? byStatement(ctx, file, call, callee, spelled);
}

/** `console[level]`, `logger[severity]`: whichever method that is, it prints like `info`. */
function levelOf(ctx: FlowContext, file: number, calleeNode: number): Entity | undefined {
  const receiver = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[calleeNode]!);
  return receiver?.k === "pkg" || receiver?.k === "inst" ? memberEntity(ctx.p, receiver, "info", 0) : undefined;
}

/** `this.logger.warn(…)` where the receiver's type is unknown or has no code of its own. */
function byConvention(
  ctx: FlowContext,
  file: number,
  call: number,
  calleeNode: number,
  callee: Entity | undefined,
  spelled: string,
): SinkUse | undefined {
  if (callee?.k === "function" || callee?.k === "class") return undefined;
  // A package that rows describe says itself what logs; what others hang on its values (`req.log`) it does not know.
  const isItsOwn = callee?.k === "inst" && callee.pkg !== "global" && callee.path.length < 2;
  if (isItsOwn && isModelled(ctx.p.models, callee.pkg)) return undefined;
  const facts = factsOf(ctx.p, file);
  const receiver = strip(ctx.p, file, facts.nodes.a[calleeNode]!);
  if (facts.nodes.kind[receiver] === NodeKind.global && stringAt(ctx.p, file, facts.nodes.a[receiver]!) === "Math")
    return undefined;
  const name = receiverName(ctx, file, beforeStatus(ctx, file, facts.nodes.a[calleeNode]!));
  const method = stringAt(ctx.p, file, facts.nodes.b[calleeNode]!);
  // `db.transaction("drafts").objectStore("drafts").put(…)`, `getLogger().info(…)`
  const given = facts.nodes.kind[receiver] === NodeKind.call ? calleeName(ctx, file, facts.nodes.a[receiver]!) : "";
  const { models } = ctx.p;
  const meaning =
    receiverMeaning(models, name, method) ??
    receiverMeaning(models, given, method) ??
    saidByType(models, typeOfReceiver(ctx, file, receiver, callee), method) ??
    meaningsOf(models, method).find((row) => row.meaning === "message");
  const sink = CONVENTIONS[meaning?.meaning ?? ""];
  if (!sink) return undefined;
  const leave = sink === "client-storage" ? 1 : undefined;
  const args = [...listOf(ctx.p, file, call)]
    .slice(0, leave)
    .map((node) => ({ node, path: [], structured: false, port: "" }));
  const party =
    sink === PARTNER
      ? { name: typeOfReceiver(ctx, file, receiver, callee).name || name, method, works: meaning?.meaning === "vendor" }
      : undefined;
  const use = { file, call, sink, row: undefined, package: "", spelled, arguments: args, origin: undefined };
  return party ? { ...use, party } : use;
}

const BY_TYPE: ReadonlySet<string> = new Set(["partner", "vendor", "message"]);

/** `store: AuditStore`, `wellness: WellnessPartner` of a package: what it is of says more than what it is called. */
function saidByType(models: Models, type: DeclaredType, method: string): HeuristicRow | undefined {
  if (type.name === "") return undefined;
  const row =
    receiverMeaning(models, type.name.replace(SERVICE, ""), method) ?? receiverMeaning(models, type.name, method);
  const isSaid = BY_TYPE.has(row?.meaning ?? "") || (row?.meaning === "audit" && type.audits);
  return isSaid ? row : undefined;
}

interface DeclaredType {
  name: string;
  /** What is not seen of it may write records of who did what. */
  audits: boolean;
}

/** Type of a package, or one that the project declares without code, which says what there is and not what it does. */
function typeOfReceiver(ctx: FlowContext, file: number, receiver: number, callee: Entity | undefined): DeclaredType {
  if (callee?.k === "inst") return { name: callee.path.length > 1 ? "" : callee.type, audits: callee.pkg !== "global" };
  const entity = entityOf(ctx.p, file, receiver);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  return { name: type?.k === "record" && type.record.kind !== "class" ? type.record.name : "", audits: false };
}

/** `res` of `res.status(500).json(…)`. */
function beforeStatus(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.call) return node;
  const callee = strip(ctx.p, file, nodes.a[at]!);
  return nodes.kind[callee] === NodeKind.load && /^(status|code)$/.test(stringAt(ctx.p, file, nodes.b[callee]!))
    ? nodes.a[callee]!
    : node;
}

/** Sinks that names alone tell, by meaning. */
const CONVENTIONS: Record<string, string> = {
  logger: "log",
  response: "response",
  refusal: "error",
  message: MESSAGE,
  audit: TRAIL,
  "device-store": "client-storage",
  keeper: KEEPER,
  partner: PARTNER,
  vendor: PARTNER,
};

function receiverName(ctx: FlowContext, file: number, node: number): string {
  const facts = factsOf(ctx.p, file);
  if (facts.nodes.kind[node] === NodeKind.named) return stringAt(ctx.p, file, facts.nodes.b[node]!);
  const at = strip(ctx.p, file, node);
  if (facts.nodes.kind[at] === NodeKind.param)
    return facts.callables[facts.nodes.a[at]!]?.params[facts.nodes.b[at]!]?.name ?? "";
  return calleeName(ctx, file, node);
}

/** Call as code spells it, at most three names. */
export function spell(ctx: FlowContext, file: number, callee: number): string {
  const facts = factsOf(ctx.p, file);
  const parts: string[] = [];
  let at = callee;
  for (let hops = 0; hops < 3; hops++) {
    const kind = facts.nodes.kind[at];
    if (kind === NodeKind.load) {
      parts.unshift(stringAt(ctx.p, file, facts.nodes.b[at]!) || "[…]");
      const base = facts.nodes.a[at]!;
      if (facts.nodes.kind[base] === NodeKind.named) {
        parts.unshift(stringAt(ctx.p, file, facts.nodes.b[base]!));
        break;
      }
      at = strip(ctx.p, file, base);
      continue;
    }
    if (kind === NodeKind.this) parts.unshift("this");
    else if (kind === NodeKind.call) {
      const inner = calleeName(ctx, file, facts.nodes.a[at]!);
      if (inner) parts.unshift(`${inner}()`);
    } else {
      const name = receiverName(ctx, file, at);
      if (name) parts.unshift(name);
    }
    break;
  }
  return parts.join(".");
}

/** Option object of the call that made an instance: any object argument. */
export function optionOf(
  ctx: FlowContext,
  origin: { file: number; node: number } | undefined,
  key: string,
): { file: number; node: number } | undefined {
  if (!origin) return undefined;
  for (const arg of listOf(ctx.p, origin.file, origin.node)) {
    const object = objectBehind(ctx.p, origin.file, arg, 0);
    const found = object && property(ctx, object.file, object.node, key);
    if (object && found !== undefined) return { file: object.file, node: found };
  }
  return undefined;
}

/** True for `new X()`. */
export function isNew(ctx: FlowContext, file: number, call: number): boolean {
  return (factsOf(ctx.p, file).nodes.flags[call]! & NodeFlag.new) !== 0;
}

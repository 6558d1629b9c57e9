// Which endpoints that hand out personal data leave an audit record: on every way on which data leaves, by a call before or
// after, by what is wrapped around the handler, or by a function it calls that always does. Input: what is handed out.
// Output: a status per endpoint, and the name of what was meant to do it.
import { tokenise } from "../../classify/tokens.js";
import { NONE, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, kindOf, listOf, strip } from "../../link/program.js";
import type { Effect } from "../sinks/ownEffects.js";
import { isAround } from "../walk/controlPaths.js";
import type { Step } from "../ways/climbing.js";
import { aroundHas, blocksThat, bodyHas, type EffectContext, isMeant, withEmpty } from "../ways/effects.js";
import type { HandedOut, Place } from "./handedOut.js";
import { lacksMark } from "./marks.js";

export interface Done {
  /** "partial": on some ways only. "void": what stands there does nothing. */
  status: "done" | "missing" | "partial" | "void";
  by: string;
}

/** The effect certainly happens around everything that the endpoint hands out. */
export function doneAround(e: EffectContext, out: HandedOut, effect: Effect): Done {
  const { endpoint } = out;
  const acting = endpoint.around.filter((around) => !lacksMark(e, endpoint, around, effect));
  const wrapped = acting.find((around) => aroundHas(e, around, effect));
  if (wrapped) return { status: "done", by: wrapped.name };
  if (out.places.every((place) => isDone(e, place, effect))) return { status: "done", by: "" };
  const has = bodyHas(e, handlerOf(endpoint), effect);
  if (effect === "audit" && has && out.places.every(({ steps }) => fillsRecord(e, steps)))
    return { status: "done", by: "" };
  const meant = acting.find((around) => isMeant(e, around, effect));
  if (meant) return { status: "void", by: meant.kind === "decorator" ? `@${meant.name}` : meant.name };
  return { status: has ? "partial" : "missing", by: "" };
}

/** What stands around an endpoint records it, and asks for no mark that it lacks. */
export function isRecordedAround(e: EffectContext, endpoint: Endpoint): boolean {
  return endpoint.around.some((around) => !lacksMark(e, endpoint, around, "audit") && aroundHas(e, around, "audit"));
}

/** `if (auditLog) auditLog.targetId = id`: fills a record that was handed in; whoever made it writes it, if there is one. */
export function fillsRecord(e: EffectContext, steps: readonly Step[]): boolean {
  return steps.some(({ file, callable }) => {
    const { callables, nodes } = factsOf(e.ctx.p, file);
    return callables[callable]!.stores.some(({ object }) => {
      let at = strip(e.ctx.p, file, object);
      while (nodes.kind[at] === NodeKind.update) at = strip(e.ctx.p, file, nodes.a[at]!);
      if (!/audit/i.test(nameOf(e.ctx.p, file, at))) return false;
      while (nodes.kind[at] === NodeKind.load) at = strip(e.ctx.p, file, nodes.a[at]!);
      return nodes.kind[at] === NodeKind.param;
    });
  });
}

function handlerOf(endpoint: Endpoint): { file: number; callable: number } {
  return { file: endpoint.file, callable: endpoint.callable };
}

function isDone(e: EffectContext, place: Place, effect: Effect): boolean {
  return place.steps.some((step) => {
    const fact = factsOf(e.ctx.p, step.file).callables[step.callable]!;
    const done = blocksThat(e, step, effect);
    if (isAround(fact, step.block, done)) return true;
    const given = step.call >= 0 ? [...listOf(e.ctx.p, step.file, step.call)] : [place.value ?? NONE];
    const told = given.filter((node) => node >= 0 && kindOf(e.ctx.p, step.file, node) !== NodeKind.literal);
    return isAround(fact, step.block, withEmpty(e, step, done, told));
  });
}

const READS =
  /^(get|find|list|search|query|read|fetch|export|download|report|view|show|load|lookup|inquire|inquiry|browse|retrieve|print|preview|detail|details|cha|chaxun|chakan|sousuo|jiansuo|xiangqing|liebiao|daochu|mohu)$|[查搜檢检](询|詢|索|尋|看|找|阅|閱)|详情|詳情|列表|[导匯](出)/;
const CHANGES =
  /^(create|update|delete|save|add|remove|set|approve|reject|cancel|submit|send|upload|import|process|insert|upsert|edit|patch|post|put|register|reset|assign|reassign|void|restore|archive|rename|generate|liquidate|close|open|pay|sign)$/;

/** Looks something up, rather than changing it: by its verb, else by the words of its name and path. */
export function isRead(verb: string, words: readonly string[]): boolean {
  if (/^(GET|ALL|QUERY|MESSAGEPATTERN)$/.test(verb)) return true;
  if (verb === "CALL" && words.includes("mutation")) return false;
  if (words.some((word) => READS.test(word))) return true;
  return /^(CALL|ACTION|HTTP|ON)$/.test(verb) && !words.some((word) => CHANGES.test(word));
}

/** `requirePermission("vehicle:lookup")` says it where neither the address nor the name says that something is changed. */
export function isReading({ verb, around }: Endpoint, words: readonly string[]): boolean {
  if (isRead(verb, words)) return true;
  const asked = around.flatMap(({ texts }) => texts ?? []).flatMap(tokenise);
  return verb === "POST" && !words.some((word) => CHANGES.test(word)) && isRead(verb, asked);
}

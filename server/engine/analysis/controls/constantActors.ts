// Records that say the same actor whoever acts, where others that are written by the same function are told who it is:
// `audit("portal", "delete", id)` beside `audit(session.userId, "update", id)`. Input: the audit calls of a file. Output: how
// each tells who acted. Invariant: what runs by itself has one name, and may say it.
import { matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere, lookUp, putDown } from "../../flow/questions.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, literalText, stringAt, strip, symbolPath } from "../../link/program.js";
import type { AuditRecordRequest } from "../requests/requests.js";

/** Of a call of a function of the project: the parameter or the member that is named for who acts. */
function toldActor(
  ctx: FlowContext,
  request: AuditRecordRequest,
  file: number,
  call: number,
): "constant" | "given" | undefined {
  const { p } = ctx;
  const behind = entityOf(p, file, factsOf(p, file).nodes.a[call]!);
  if (behind?.k !== "function") return undefined;
  const { params } = factsOf(p, behind.file).callables[behind.callable]!;
  const args = [...listOf(p, file, call)];
  for (const [i, arg] of args.entries()) {
    const value = matches(request.who, wordsOf(params[i]?.name ?? "")) ? arg : memberFor(ctx, request, file, arg);
    if (value !== undefined) return isOneForAll(ctx, request, file, value) ? "constant" : "given";
  }
  return undefined;
}

function memberFor(ctx: FlowContext, request: AuditRecordRequest, file: number, arg: number): number | undefined {
  const object = objectBehind(ctx.p, file, arg, 0);
  if (object?.file !== file) return undefined;
  const pairs = [...listOf(ctx.p, file, object.node)];
  const at = pairs.findIndex((key, i) => {
    if (i % 2 === 1 || key < 0) return false;
    const words = wordsOf(stringAt(ctx.p, file, key));
    // What kind of actor it is may be the same for all.
    return matches(request.who, words) && !KIND.test(words);
  });
  return at < 0 ? undefined : pairs[at + 1];
}
const KIND = / (type|role)$/;

function isOneForAll(ctx: FlowContext, request: AuditRecordRequest, file: number, value: number): boolean {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, value);
  if (nodes.kind[at] !== NodeKind.literal || nodes.a[at] !== LiteralKind.string) return false;
  const text = literalText(p, file, at) ?? "";
  const place = wordsOf(`${symbolPath(p, file, nodes.start[at]!)} ${p.files[file]!.path}`);
  return text !== "" && !MACHINE.test(wordsOf(text)) && !matches(`${request.unattended}|${NOBODY}`, place);
}
/** Nobody is signed in yet. */
const NOBODY =
  "\\b(register|registration|sign up|forg[eo]t|reset|recover|public|contact|leads?|enquir(y|ies)|verify)\\b";
const MACHINE =
  /(^| )(system|cron|jobs?|scheduler|scheduled|batch|bot|robot|worker|queue|auto\w*|daemon|webhook|service|script|migration|seed\w*|import\w*|sync|engine|rules?|anonymous|unknown|guest|public|n a|none|models?|ai|llm|algorithm|xi ?tong|mo ?xing|suan ?fa|ding ?shi|zi ?dong)( |$)|系统|系統|定时|定時|匿名|模型|算法|自动|自動/;

const TOLD = "audit records told who acts";

/** Functions that are told who acts by most who call them, and by enough to show that it is known. */
export function putToldActors(
  ctx: FlowContext,
  request: AuditRecordRequest,
  calls: (file: number) => readonly { call: number; to: string }[],
): void {
  const told = everywhere(ctx, `${TOLD} ${dataHash(request)}`, (file) =>
    ctx.p.files[file]!.pathClass === "test"
      ? []
      : calls(file).flatMap(({ call, to }) => {
          const actor = to === "" ? undefined : toldActor(ctx, request, file, call);
          return actor ? [{ to, actor }] : [];
        }),
  );
  const functions = [...new Set(told.flatMap(({ to, actor }) => (actor === "constant" ? [to] : [])))].sort();
  const known = functions.filter((to) => {
    const same = told.filter((other) => other.to === to);
    const given = same.filter(({ actor }) => actor === "given").length;
    return given >= ENOUGH && given * 2 > same.length;
  });
  putDown(ctx, TOLD, "all", known);
}
const ENOUGH = 2;

export function isSameForAll(
  ctx: FlowContext,
  request: AuditRecordRequest,
  file: number,
  call: number,
  to: string,
): boolean {
  const known = lookUp<string[]>(ctx, TOLD, "all") ?? [];
  return known.includes(to) && toldActor(ctx, request, file, call) === "constant";
}

// Messages and whom they go to: to the person whom they are about (what is written in them is read from the same thing as the
// address), or to one who must not be told of another. Input: a sink with an address, and what arrives at it. Output: yes or no;
// the part of it that tells of the other.
import { compiled, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import { type FlowContext, refill } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { originsAt } from "../walk/origins.js";
import type { Arrival, ArrivalSite } from "./arrivals.js";
import type { SinkUse } from "./sinks.js";

export function goesToThatPerson(ctx: FlowContext, use: SinkUse, arrivals: readonly Arrival[]): boolean {
  const port = use.row?.addressee === undefined ? undefined : parsePort(use.row.addressee);
  if (port?.base.kind !== "arg" || arrivals.length === 0) return false;
  const given = listOf(ctx.p, use.file, use.call)[port.base.index];
  if (given === undefined) return false;
  refill(ctx);
  const holders = new Set(originsAt(ctx, use.file, given, port.path, EMPTY_PATH).map((o) => holderOf(ctx, o)));
  return holders.size > 0 && arrivals.every(({ origin }) => holders.has(holderOf(ctx, origin)));
}

/** What the last member is read from. */
function holderOf(ctx: FlowContext, { kind, file, node, callable, parameter, path }: Origin): string {
  const keys: string[] = [];
  for (let at = path; at !== EMPTY_PATH; at = ctx.paths.tail[at]!) keys.push(ctx.paths.head[at]!);
  const of = kind === "param" ? `${callable}:${parameter}` : node;
  return `${kind} ${file} ${of} ${keys.slice(0, -1).join(".")}`;
}

/** Regular expressions on the words of names, parted by blanks. */
export interface BetweenTerms {
  /** Members that tell of the one, and records that are about him as a whole. */
  of: string;
  /** Whom the other is called by, where an address is read from. */
  to: string;
}

/** `send(report.accusedEmail, `Reported by ${report.reporterName}`)`: what of it tells the one of the other. */
export function toldBetween(ctx: FlowContext, site: ArrivalSite, { of, to }: BetweenTerms): ArrivalSite | undefined {
  const isTo = compiled(to);
  if (!addressesAt(ctx, site).some((words) => isTo.test(words))) return undefined;
  const isOf = compiled(of);
  const arrivals = site.arrivals.filter(({ item }) => {
    const [member = "", owner = ""] = item.label.split(".").reverse();
    return isOf.test(wordsOf(member)) || (isOf.test(wordsOf(owner)) && wordsOf(owner).split(" ").length < 3);
  });
  return arrivals.length > 0 ? { ...site, arrivals } : undefined;
}

/** Words of what the first argument, or an address among its options, is read from. */
function addressesAt({ p }: FlowContext, { file, call }: ArrivalSite): string[] {
  const { nodes } = factsOf(p, file);
  const spelled = (node: number): string => {
    const at = onlyValue(p, file, node);
    const holder = nodes.kind[at] === NodeKind.load ? nameOf(p, file, nodes.a[at]!) : "";
    return wordsOf(`${holder} ${nameOf(p, file, at)}`);
  };
  return [...listOf(p, file, call)].flatMap((arg, i) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] !== NodeKind.object) return i === 0 ? [spelled(arg)] : [];
    const pairs = [...listOf(p, file, at)];
    return pairs.flatMap((key, j) =>
      j % 2 === 0 && key >= 0 && ADDRESS.test(stringAt(p, file, key)) ? [spelled(pairs[j + 1]!)] : [],
    );
  });
}
const ADDRESS = /^(to|cc|recipients?|toAddress|e?mail|phone|mobile|number)$/i;

// Messages to the person whom they are about: what is written in them is read from the same thing as the address they go to.
// Input: a sink with an address, and what arrives at it. Output: yes or no.
import { listOf } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import { type FlowContext, refill } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { originsAt } from "../walk/origins.js";
import type { Arrival } from "./arrivals.js";
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

// Calls of a client of Supabase that runs as whoever is signed in: the database shows him his own rows, where policies of the
// table say so. Input: a call. Output: yes or no. Invariant: a client that is made with the key of the service sees everything,
// and so does whoever asks a table that the scripts of the project leave open.
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import {
  factsOf,
  listOf,
  literalText,
  type Program,
  plainTable,
  securedTable,
  strip,
  tableNamed,
} from "../../link/program.js";
import type { FlowContext } from "../context.js";

const OF_SUPABASE = /^@supabase\//;
const MAX_CHAIN = 20;

/** `client.from("claims")`, and no `Array.from(list)`. */
export function asksTable({ p }: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || nameOf(p, file, callee) !== "from") return false;
  const client = entityOf(p, file, nodes.a[callee]!);
  return client?.k === "inst" && OF_SUPABASE.test(client.pkg);
}

/** A call of a chain that begins with `client.from("claims")`. */
export function isRowSecured({ p }: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, call);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return false;
    const [first] = listOf(p, file, at);
    if (nameOf(p, file, callee) === "from" && first !== undefined) {
      const table = literalText(p, file, first);
      return table !== undefined && isSecured(p, table) && isOfCaller(p, file, nodes.a[callee]!);
    }
    at = strip(p, file, nodes.a[callee]!);
  }
  return false;
}

/** By a script; of what no script makes nothing is known, and it is believed. */
function isSecured(p: Program, table: string): boolean {
  return securedTable(p, plainTable(table)) !== undefined || tableNamed(p, table) === undefined;
}

function isOfCaller(p: Program, file: number, client: number): boolean {
  const entity = entityOf(p, file, client);
  if (entity?.k !== "inst" || !OF_SUPABASE.test(entity.pkg) || !entity.origin) return false;
  const { file: madeIn, node } = entity.origin;
  const [, key] = listOf(p, madeIn, node);
  return key !== undefined && /anon|publishable/i.test(nameOf(p, madeIn, key));
}

// Where a client is told that its service is. Input: the use of a sink, and the options that say so. Output: a host or the
// name of a region, as code spells it; what it means is the rule's to say. Invariant: an option that cannot be read, or
// that only stands in for a setting, says nothing.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { hostIn, hostOfText } from "../../flow/sinks/hosts.js";
import type { SinkUse } from "../../flow/sinks/sinks.js";
import { property } from "../../flow/walk/modelled.js";
import { isEnvironment } from "../../flow/walk/origins.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type Place, valueBehind } from "../evidence/valuesBehind.js";
import { type Written, writtenOption } from "../evidence/writtenOptions.js";
import type { Destination } from "../requests/answerParts.js";
import type { DestinationTerms } from "../requests/requests.js";

const UNSEEN: Destination = { text: "", by: "unseen" };

export function destinationOf(ctx: FlowContext, use: SinkUse, terms: DestinationTerms): Destination {
  const called = regionOfCall(ctx, use, terms.ofCalls);
  if (called) return called;
  const client = innermost(
    ctx,
    use.origin ?? clientHanded(ctx, use, terms.hands) ?? clientGiven(ctx, use, terms.clients),
  );
  if (!client) return UNSEEN;
  for (const name of terms.addresses) {
    const option = optionOf(ctx, client, name);
    if (option === "unseen") return UNSEEN;
    if (option !== "absent") return addressAt(ctx, option);
  }
  for (const name of terms.regions) {
    const option = optionOf(ctx, client, name);
    if (option === "unseen") return UNSEEN;
    if (option !== "absent") return { text: option.value, by: "region" };
  }
  return addressGiven(ctx, client) ?? { text: "", by: "default" };
}

/** `new MongoClient("mongodb+srv://…")` */
function addressGiven(ctx: FlowContext, client: Place): Destination | undefined {
  const first = listOf(ctx.p, client.file, client.node)[0];
  if (first === undefined) return undefined;
  const { file, node } = valueBehind(ctx, { file: client.file, node: first });
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[node] !== NodeKind.literal && nodes.kind[node] !== NodeKind.text) return undefined;
  const host = hostIn(ctx, file, node, 0);
  return host.kind === "external" ? { text: host.text, by: "address" } : undefined;
}

/** `cos.putObject({ Region: "ap-singapore", … })` */
function regionOfCall(ctx: FlowContext, { file, call }: SinkUse, names: readonly string[]): Destination | undefined {
  const first = listOf(ctx.p, file, call)[0];
  const options = first === undefined ? undefined : objectBehind(ctx.p, file, first, 0);
  if (!options) return undefined;
  for (const name of names) {
    const written = writtenOption(ctx, options.file, options.node, [name]);
    if (written.state === "unknown") return UNSEEN;
    if (written.state === "constant") return { text: written.value, by: "region" };
  }
  return undefined;
}

/** `DocumentClient.from(new Client({ region }))`: one that is made of another stands where that one does. */
function innermost(ctx: FlowContext, client: Place | undefined): Place | undefined {
  let at = client;
  for (let hops = 0; at && hops < MAX_NESTED; hops++) {
    const first = listOf(ctx.p, at.file, at.node)[0];
    const given = first === undefined ? undefined : valueBehind(ctx, { file: at.file, node: first });
    if (!given) return at;
    const { nodes } = factsOf(ctx.p, given.file);
    if (nodes.kind[given.node] !== NodeKind.call || !((nodes.flags[given.node] ?? 0) & NodeFlag.new)) return at;
    at = given;
  }
  return at;
}
const MAX_NESTED = 3;

/** `new Upload({ client: s3, … })` */
function clientGiven(ctx: FlowContext, { file, call }: SinkUse, names: readonly string[]): Place | undefined {
  const first = listOf(ctx.p, file, call)[0];
  const options = first === undefined ? undefined : objectBehind(ctx.p, file, first, 0);
  if (!options) return undefined;
  for (const name of names) {
    const given = property(ctx, options.file, options.node, name);
    const client = given === undefined ? undefined : entityOf(ctx.p, options.file, given);
    if (client?.k === "inst" && client.origin) return client.origin;
  }
  return undefined;
}

function addressAt(ctx: FlowContext, { file, node, value }: Extract<Written, { state: "constant" }>): Destination {
  const host = hostOfText(value, ctx.p.ownDomains, ctx.p.resolver.scopes);
  const said = host.kind === "unknown" ? hostIn(ctx, file, node, 0) : host;
  return said.kind === "external" ? { text: said.text, by: "address" } : UNSEEN;
}

/** Of the call that made a client. What stands in where a setting is missing is the setting's to say. */
function optionOf(ctx: FlowContext, client: Place, name: string) {
  for (const arg of listOf(ctx.p, client.file, client.node)) {
    if (isText(ctx, client.file, arg)) continue;
    const written = writtenOption(ctx, client.file, arg, [name]);
    if (written.state === "absent") continue;
    if (written.state === "unknown") return "unseen";
    return factsOf(ctx.p, written.file).nodes.kind[written.node] === NodeKind.join ? "unseen" : written;
  }
  return "absent";
}

/** A key or an address, which has no options: a text, a member of the environment. */
function isText(ctx: FlowContext, file: number, node: number): boolean {
  const { file: at, node: value } = valueBehind(ctx, { file, node });
  const { nodes } = factsOf(ctx.p, at);
  const kind = nodes.kind[value];
  if (kind === NodeKind.load) return isEnvironment(ctx, at, strip(ctx.p, at, nodes.a[value]!));
  return kind === NodeKind.literal || kind === NodeKind.text;
}

/** The call that made the client which is handed what the use makes. */
function clientHanded(ctx: FlowContext, use: SinkUse, hands: readonly string[]): Place | undefined {
  const { nodes, callables } = factsOf(ctx.p, use.file);
  for (const { calls } of callables) {
    for (const call of calls) {
      const callee = strip(ctx.p, use.file, nodes.a[call]!);
      if (nodes.kind[callee] !== NodeKind.load || !hands.includes(stringAt(ctx.p, use.file, nodes.b[callee]!)))
        continue;
      const first = listOf(ctx.p, use.file, call)[0];
      if (first === undefined) continue;
      const given = valueBehind(ctx, { file: use.file, node: first });
      if (given.file !== use.file || given.node !== use.call) continue;
      const client = entityOf(ctx.p, use.file, nodes.a[callee]!);
      if (client?.k === "inst") return client.origin;
    }
  }
  return undefined;
}

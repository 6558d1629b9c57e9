// Headers of a request that are printed as a whole: what signs its sender in is among them. Input: an origin. Output: that
// token as personal data, or nothing. Invariant: a member of them, and what is left when some are taken out, says itself what it is.
import type { Classification, Tier } from "../../classify/types.js";
import { NodeKind } from "../../facts/types.js";
import { factsOf } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform } from "../origin.js";
import { keysOfPath } from "../paths.js";
import { calleeName } from "../walk/calls.js";
import type { Personal } from "../walk/personal.js";
import { leavesOut } from "../walk/replacers.js";

/** Where the headers lie in what a handler, a hook or an interceptor is given. */
const HEADERS = /^(?:(?:request|req|raw|message|handshake)\.)?(?:headers|header|rawHeaders|multiValueHeaders)$/;
const REQUEST = /^(?:req|request|ctx|context|event|evt|incoming|incomingMessage|httpRequest)$/;
const ASKED = /^(?:getRequest|getReq|getContext)$/;

export function wholeHeaders(ctx: FlowContext, o: Origin, minTier: Tier): Personal[] {
  if (!HEADERS.test(keysOfPath(ctx.paths, o.path).join(".")) || !isRequest(ctx, o)) return [];
  // Joined to a text they are "[object Object]".
  if ((o.transforms & Transform.text) !== 0 && (o.transforms & Transform.encoded) === 0) return [];
  const tier = ctx.p.classifier.dataType(TOKEN.dataType)?.tier;
  if (tier === undefined || tier < minTier || o.choices?.some((choice) => leavesOut(choice, KEYS))) return [];
  return [{ classification: { ...TOKEN, tier }, label: "headers", keys: KEYS, inferred: false, declared: false }];
}

const KEYS = ["authorization"];
const TOKEN: Omit<Classification, "tier"> = {
  dataType: "credential.session-token",
  confidence: 0.8,
  evidence: [{ kind: "context", detail: "headers of a request hold what signs its sender in", weight: 0.8 }],
};

function isRequest(ctx: FlowContext, o: Origin): boolean {
  const { callables, nodes } = factsOf(ctx.p, o.file);
  if (o.kind === "param") return REQUEST.test(callables[o.callable]!.params[o.parameter]?.name ?? "");
  return nodes.kind[o.node] === NodeKind.call && ASKED.test(calleeName(ctx, o.file, nodes.a[o.node]!));
}

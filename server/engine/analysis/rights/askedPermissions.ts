// Calls that ask a device for what it keeps of its owner → answers: one per call and data type, with whether any purpose of the
// policy lists it. Input: the policy, which calls ask, and by which words of them and of what they are handed a kind of data is
// known. Invariant: what is asked for by a value that cannot be read is not told.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { Policy } from "../../config/policy.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { property } from "../../flow/walk/modelled.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, symbolPath } from "../../link/program.js";
import { valueBehind } from "../evidence/valuesBehind.js";
import type { CollectedAnswer } from "../requests/collectionAnswers.js";
import type { CollectedRequest } from "../requests/requests.js";

const MAX_NESTING = 3;

export function askedPermissions(ctx: FlowContext, request: CollectedRequest, policy: Policy): CollectedAnswer[] {
  if (policy.purposes.length === 0) return [];
  return [...everywhere(ctx, `permissions ${dataHash(request.device)}`, (file) => askedIn(ctx, request, policy, file))];
}

function askedIn(ctx: FlowContext, request: CollectedRequest, policy: Policy, file: number): CollectedAnswer[] {
  const { path, pathClass } = ctx.p.files[file]!;
  const { imports, strings, callables, nodes } = factsOf(ctx.p, file);
  const { packages, globals, asks, kinds } = request.device;
  const mayAsk = imports.some((i) => packages.includes(i.specifier)) || globals.some((name) => strings.includes(name));
  if (pathClass !== "source" || !mayAsk) return [];
  const asking = compiled(asks);
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call): CollectedAnswer[] => {
      const callee = entityOf(ctx.p, file, nodes.a[call]!);
      if (callee?.k !== "pkg") return [];
      const place = callee.path.filter((name) => name !== "default").join(".");
      const isKnown = callee.pkg === "global" ? globals.includes(callee.path[0] ?? "") : packages.includes(callee.pkg);
      if (!isKnown || !asking.test(callee.pkg === "global" ? place : `:${place}`)) return [];
      const given = [...listOf(ctx.p, file, call)];
      const said = [callee.path.join(" "), callee.pkg, ...given.flatMap((arg) => namesIn(ctx, file, arg, 0))].map(
        wordsOf,
      );
      const asked = kinds.filter(({ says }) => said.some((words) => matches(says, words)));
      if (given.some((arg) => says(ctx, file, arg, request.device.reasons))) return [];
      return [...new Set(asked.map(({ dataType }) => dataType))].flatMap((dataType): CollectedAnswer[] => {
        const type = ctx.p.classifier.dataType(dataType);
        if (!type || type.tier < request.minTier) return [];
        const at = { file: path, start: nodes.start[call]!, end: nodes.end[call]! };
        const symbol = symbolPath(ctx.p, file, at.start);
        return [
          {
            kind: "collected",
            request,
            at,
            place,
            device: true,
            data: [{ dataType, tier: type.tier, confidence: 1, evidence: [], label: place }],
            purposes: [],
            isCovered: policy.purposes.some((purpose) => purpose.covers(dataType)),
            confidence: "high",
            pathClass,
            symbol,
            form: `${place}|${dataType}`,
          },
        ];
      });
    }),
  );
}

/** Names and texts that say what is asked for: `PERMISSIONS.READ_CONTACTS`, `{ scope: "scope.userLocation" }`, in lists too. */
function namesIn(ctx: FlowContext, file: number, node: number, depth: number): string[] {
  const at = valueBehind(ctx, { file, node });
  const { nodes } = factsOf(ctx.p, at.file);
  const [a, b] = [nodes.a[at.node]!, nodes.b[at.node]!];
  switch (nodes.kind[at.node]) {
    case NodeKind.literal:
      return nodes.a[at.node] === LiteralKind.string && b >= 0 ? [stringAt(ctx.p, at.file, b)] : [];
    case NodeKind.load:
      return b >= 0 ? [stringAt(ctx.p, at.file, b)] : [];
    case NodeKind.array:
    case NodeKind.object: {
      const isObject = nodes.kind[at.node] === NodeKind.object;
      const parts = [...listOf(ctx.p, at.file, at.node)].filter((_, i) => !isObject || i % 2 === 1);
      return depth < MAX_NESTING ? parts.flatMap((part) => namesIn(ctx, at.file, part, depth + 1)) : [];
    }
    default:
      return a >= 0 && nodes.kind[at.node] === NodeKind.spread ? namesIn(ctx, at.file, a, depth + 1) : [];
  }
}

/** The device shows its owner why it is asked. */
function says(ctx: FlowContext, file: number, node: number, reasons: readonly string[]): boolean {
  const object = objectBehind(ctx.p, file, node, 0);
  return object !== undefined && reasons.some((name) => property(ctx, object.file, object.node, name) !== undefined);
}

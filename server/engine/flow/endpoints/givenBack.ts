// Does a handler give back what a lookup found, as it is, as members that are read of it, or as a document that is made of it? Input:
// the handler, the lookup. Output: yes or no. Invariant: what is hidden on the way is not given back.
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { HIDDEN } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { isUnseen } from "../stores/calledLookups.js";
import type { Lookup } from "../stores/lookups.js";
import { origins } from "../walk/origins.js";
import { returnedOrigins } from "./handedOut.js";

/** `whole`: all of it, and no members by themselves. */
export function isGivenBack(
  ctx: FlowContext,
  { file: of, callable }: Pick<Endpoint, "file" | "callable">,
  { file, call, reads = [] }: Pick<Lookup, "file" | "call" | "reads">,
  whole = false,
): boolean {
  const { returns } = factsOf(ctx.p, of).callables[callable]!;
  return returns.some((value) => {
    refill(ctx);
    return returnedOrigins(ctx, of, callable, value).some(
      ({ kind, file: at, node, path, keys, transforms }) =>
        kind === "value" &&
        at === file &&
        (node === call || reads.includes(node)) &&
        (transforms & HIDDEN) === 0 &&
        (!whole || (path === EMPTY_PATH && keys.length === 0)),
    );
  });
}

/** `renderPdf("claim", claim)` of code that is not there: a document is made of it, to be sent. */
export function isRendered(
  ctx: FlowContext,
  endpoint: Pick<Endpoint, "file" | "callable">,
  { file, call }: Pick<Lookup, "file" | "call">,
): boolean {
  const { nodes, callables } = factsOf(ctx.p, endpoint.file);
  return withNested(ctx.p, endpoint).some((callable) =>
    callables[callable]!.calls.some((one) => {
      const callee = strip(ctx.p, endpoint.file, nodes.a[one]!);
      if (!RENDERS.test(nameOf(ctx.p, endpoint.file, callee)) || !isUnseen(ctx, endpoint.file, callee)) return false;
      return [...listOf(ctx.p, endpoint.file, one)].some((arg) => {
        refill(ctx);
        return origins(ctx, endpoint.file, arg, EMPTY_PATH).some(
          (o) => o.kind === "value" && o.file === file && o.node === call && (o.transforms & HIDDEN) === 0,
        );
      });
    }),
  );
}
const RENDERS =
  /^render(?![a-z])|^(make|build|create|generate|print|fill|to|as|export)\w*(Pdf|PDF|Html|HTML|Letter|Docx|Certificate|Statement|Printout)$/;

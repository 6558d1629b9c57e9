// Cross-origin requests of rules → answers: places where pages of any site may read what a server answers, with the personal
// data that the endpoints behind them hand out. Places are found file by file; what stands behind them is asked of the program.
import { compiled } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import type { FlowContext } from "../../flow/context.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf, type Program, symbolPath } from "../../link/program.js";
import type { CrossOriginRow } from "../../models/crossOriginRows.js";
import { lookup } from "../../models/index.js";
import { isPublicByPurpose } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { isBehind, isSent, widened } from "../evidence/scopes.js";
import type { CrossOriginAnswer } from "../requests/responseAnswers.js";
import type { CrossOriginRequest } from "../requests/responseRequests.js";
import { type CrossOriginSite, crossOriginSites } from "./crossOriginSites.js";

type Placed = CrossOriginSite & { file: number };

export function crossOriginAnswers(index: FlowIndex, request: CrossOriginRequest): CrossOriginAnswer[] {
  const { ctx } = index;
  // Where the rest of the program is not known, nothing is known of who is behind it.
  if (ctx.p.outside) return [];
  const rows = ctx.p.models.rows.filter((row) => row.kind === "crossOrigin");
  const sites = everywhere(ctx, "cross-origin sites", (file): Placed[] =>
    crossOriginSites(ctx, rows, file).map((site) => ({ ...site, file })),
  );
  if (sites.length === 0) return [];
  const handed = index
    .handed(request.asked)
    .map((out) => ({ ...out, data: meant(out.data, request) }))
    .filter(({ endpoint, data }) => {
      const { name } = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
      return data.length > 0 && !isPublicByPurpose(endpoint.route, name);
    });
  return sites.flatMap((site) => {
    if (isSent(index, site)) return [];
    const scopes = site.scopes.flatMap((scope) => widened(index, site.file, scope));
    const isWhole = scopes.some(({ kind }) => kind === "application");
    const behind = handed.filter(
      (out) => !hasAnother(ctx.p, rows, site, out) && scopes.some((scope) => isBehind(index, site.file, scope, out)),
    );
    return scopes.length === 0 ? [] : [answerOf(ctx, request, site, behind, isWhole)];
  });
}

/**
 * Another of the kind stands before the endpoint, and not this one; or it is a function that answers by itself: no middleware
 * of an application beside it runs.
 */
function hasAnother(
  { models }: Program,
  rows: readonly CrossOriginRow[],
  site: Placed,
  { endpoint }: HandedOut,
): boolean {
  if (!site.made) return false;
  const isAlone = models.rows.some(
    (row) => (row.kind === "eventHandler" || row.kind === "fileRoute") && row.framework === endpoint.framework,
  );
  if (isAlone) return true;
  const ofKind = endpoint.around.filter(
    ({ package: from, name }) =>
      rows.some(({ plugin }) => plugin?.includes(from)) ||
      ["default", name].some((path) => lookup(models, from, [path]).some(({ row }) => row.kind === "crossOrigin")),
  );
  return ofKind.length > 0 && !ofKind.some(({ from }) => from?.file === site.file && from.start === site.start);
}

/** Data of the tier; or several kinds of less, which say together who somebody is. */
function meant(data: readonly FindingData[], { minTier, without, together }: CrossOriginRequest): FindingData[] {
  const asked = data.filter(({ dataType }) => !without.includes(dataType.split(".")[0]!));
  const found = asked.filter(({ tier }) => tier >= minTier);
  const kinds = new Set(asked.map(({ dataType }) => dataType));
  const isProfile = kinds.size >= together.kinds && [...kinds].some((kind) => compiled(together.among).test(kind));
  return found.length > 0 || !isProfile ? found : asked;
}

function answerOf(
  ctx: FlowContext,
  request: CrossOriginRequest,
  { file, start, end, lets, credentials, choice, sockets }: Placed,
  behind: readonly HandedOut[],
  isWhole: boolean,
): CrossOriginAnswer {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  const data = behind.flatMap((out) => out.data).sort((a, b) => b.tier - a.tier || b.confidence - a.confidence);
  const worst = behind.find((out) => out.data.includes(data[0]!));
  return {
    kind: "crossOrigin",
    request,
    at: { file: path, start, end },
    choice,
    lets,
    credentials,
    sockets: sockets === true,
    whole: isWhole,
    data: [...new Map(data.map((d) => [d.dataType, d])).values()],
    route: worst ? `${worst.endpoint.verb} ${worst.endpoint.route}` : "",
    pathClass,
    symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "",
    form: `${choice}|${credentials}`,
  };
}

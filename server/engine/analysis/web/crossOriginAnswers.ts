// Cross-origin requests of rules → answers: places where pages of any site may read what a server answers, with the personal
// data that the endpoints behind them hand out. Places are found file by file; what stands behind them is asked of the program.
import type { FindingData } from "../../diagnostics/finding.js";
import type { FlowContext } from "../../flow/context.js";
import type { HandedOut } from "../../flow/endpoints/handedOut.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf, symbolPath } from "../../link/program.js";
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
    .map((out) => ({ ...out, data: out.data.filter((d) => isMeant(d, request)) }))
    .filter(({ endpoint, data }) => {
      const { name } = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
      return data.length > 0 && !isPublicByPurpose(endpoint.route, name);
    });
  return sites.flatMap((site) => {
    if (isSent(index, site)) return [];
    const scopes = site.scopes.flatMap((scope) => widened(index, site.file, scope));
    const isWhole = scopes.some(({ kind }) => kind === "application");
    const behind = handed.filter((out) => scopes.some((scope) => isBehind(index, site.file, scope, out)));
    return scopes.length === 0 ? [] : [answerOf(ctx, request, site, behind, isWhole)];
  });
}

function isMeant(data: FindingData, request: CrossOriginRequest): boolean {
  return data.tier >= request.minTier && !request.without.includes(data.dataType.split(".")[0]!);
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

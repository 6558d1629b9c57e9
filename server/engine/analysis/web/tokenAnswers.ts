// Requests about what lets somebody in → answers: tokens that are signed, checks that take old ones, codes that are kept. What one
// file cannot say (how the project sets tokens up, what clears old rows away) is joined here.
import { dataHash } from "../../facts/textHash.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf, symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { TokenAnswer, TokenRequest } from "../requests/tokenRequests.js";
import { cachedIn, clearedIn, type Kept, keptCodesIn } from "./keptCodes.js";
import { type Left, leaversIn } from "./leaverAccess.js";
import { oldTakenIn, type Signed, setUpsOf, signedIn } from "./signedTokens.js";

type Placed = Omit<TokenAnswer, "request"> & { setUp: string; record: string };

export function tokenAnswers(index: FlowIndex, request: TokenRequest): TokenAnswer[] {
  const { ctx } = index;
  const terms = dataHash(request);
  const found = everywhere(ctx, `tokens ${terms}`, (file) => tokensIn(index, request, file));
  if (found.length === 0) return [];
  const setUps = found.some(({ setUp }) => setUp !== "") ? setUpsOf(ctx) : [];
  const cleared = new Set(
    found.some(({ record }) => record !== "")
      ? everywhere(ctx, `codes cleared ${terms}`, (file) => clearedIn(ctx, request, file))
      : [],
  );
  return found.map(({ setUp, record, ...answer }): TokenAnswer => {
    const own = setUps.filter(({ name }) => name === setUp);
    const isSetUp = setUp !== "" && (own.length === 0 || own.some(({ state }) => state !== "no"));
    const isEnded = isSetUp || (record !== "" && cleared.has(record));
    return { ...answer, request, status: isEnded && answer.status === "endless" ? "ends" : answer.status };
  });
}

function tokensIn(index: FlowIndex, request: TokenRequest, file: number): Placed[] {
  const { ctx, effects } = index;
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass === "test") return [];
  const { nodes } = factsOf(ctx.p, file);
  const placed = (one: Signed | Kept | Left): Placed => {
    const at =
      "start" in one
        ? { file: path, start: one.start, end: one.end }
        : { file: path, start: nodes.start[one.node]!, end: nodes.end[one.node]! };
    const { what, status, by, detail } = one;
    const more = { setUp: "setUp" in one ? one.setUp : "", record: "record" in one ? one.record : "" };
    const room = "room" in one && one.room ? { room: one.room } : {};
    const symbol = symbolPath(ctx.p, file, at.start);
    return { kind: "token", at, what, status, by, detail, ...room, ...more, pathClass, symbol, form: `${what}|${by}` };
  };
  return [
    ...signedIn(ctx, request, file),
    ...oldTakenIn(ctx, request, file),
    ...keptCodesIn(effects, request, file),
    ...cachedIn(ctx, request, file, index.usesIn(file)),
    ...leaversIn(effects, request, file),
  ].map(placed);
}

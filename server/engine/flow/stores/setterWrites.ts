// Members that functions set which are named for them: `claims.setSurveyor(claimId, surveyorId)` of something that cannot be looked
// into. Input: a callable, and which members count. Output: writes of members, as if they were assigned.
import { matches, wordsOf } from "../../classify/words.js";
import { type FileFacts, NONE, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { EffectContext } from "../ways/effects.js";
import { type MemberWrite, namesAround } from "./memberWrites.js";

const SETTER =
  /^(?:set|assign|update|change|replace|appoint|allocate|she|gai|sheZhi|xiuGai|gengXin|bianGeng|gengHuan)([A-Z]\w*)$/;

/** A file has such functions. */
export function hasSetters({ strings }: FileFacts): boolean {
  return strings.some((text) => SETTER.test(text));
}

/** `members`: regular expression on words. */
export function setterWrites(e: EffectContext, members: string, file: number, callable: number): MemberWrite[] {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const { calls, callBlocks } = callables[callable]!;
  return calls.flatMap((call, i): MemberWrite[] => {
    const callee = strip(p, file, nodes.a[call]!);
    const named = nodes.kind[callee] === NodeKind.load ? SETTER.exec(nameOf(p, file, callee))?.[1] : undefined;
    const key = named && named[0]!.toLowerCase() + named.slice(1);
    const args = [...listOf(p, file, call)];
    if (key === undefined || args.length < 2 || !matches(members, wordsOf(key)) || e.behind(file, call)) return [];
    const around = namesAround(e, file, call);
    const place = { block: callBlocks[i]!, call, start: nodes.start[call]!, end: nodes.end[nodes.a[call]!]! };
    return [{ ...place, key, value: args[1]!, object: NONE, around, isSetter: true }];
  });
}

// States that a function is told which is not shown: `claims.setStatus(id, "APPROVED", staff.id)`, `repo.gaiZhuangTai(id, "已核准")`.
// Its name says that it keeps a state, and which of its arguments is one, the caller of this knows. Input: a callable. Output: an
// entry per argument, as of a member that is written. Invariant: what shows something keeps nothing.
import { NONE, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import type { EffectContext } from "../ways/effects.js";
import { type MemberWrite, namesAround } from "./memberWrites.js";

const KEEPS =
  /^(?:set|update|change|mark|record|save|store|write|put|move|log|register|gai|xiu_?gai|geng_?xin|she_?zhi|bian_?geng|ji_?lu|bao_?cun|更新|修改|设置|設定|設置|变更|變更|更改|记录|記錄|紀錄|保存|登记|登記)\w*?_?(status|state|stage|decision|outcome|phase|zhuang_?tai|jue_?ding|状态|狀態|决定|決定)(?:of|for)?$/i;
const MOVES = /^(?:mark(?:As)?|transition(?:To)?|moveTo|advanceTo|biao_?ji|标记|標記)$/i;
const VIEW = /\.(?:[jt]sx|vue|svelte)$/;

export function toldStatesIn(e: EffectContext, file: number, callable: number): MemberWrite[] {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  if (VIEW.test(p.files[file]!.path)) return [];
  const { calls, callBlocks } = callables[callable]!;
  return calls.flatMap((call, i): MemberWrite[] => {
    const name = nameOf(p, file, nodes.a[call]!);
    const key = KEEPS.exec(name)?.[1]?.toLowerCase() ?? (MOVES.test(name) ? "status" : undefined);
    if (key === undefined || e.behind(file, call) !== undefined || e.writes(file, call) !== undefined) return [];
    const args = [...listOf(p, file, call)];
    // `setStatus("approved")` of a page tells of no record.
    if (args.length < 2) return [];
    const around = namesAround(e, file, call);
    return args
      .filter((arg) => TELLS.has(nodes.kind[strip(p, file, arg)]!))
      .map((arg) => ({
        block: callBlocks[i]!,
        call,
        start: nodes.start[call]!,
        end: nodes.end[call]!,
        key,
        value: arg,
        object: NONE,
        around,
      }));
  });
}
const TELLS = new Set<number>([NodeKind.literal, NodeKind.load, NodeKind.param]);

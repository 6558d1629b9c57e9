// Whom an address leads to that only the environment holds, by what the setting is called: `SLACK_WEBHOOK_URL`. Input: the
// address of a call. Output: the model row of the recipient. Invariant: a name that says that something of one's own stands
// between ("SLACK_RELAY_URL") says nothing.
import { compiled, wordsOf } from "../../classify/words.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, stringAt, strip } from "../../link/program.js";
import type { HostRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";

/** `text`: name of the setting that the address comes from, as far as that is seen. */
export function recipientOfSetting(ctx: FlowContext, file: number, node: number, text: string): HostRow | undefined {
  const names = [text, nameOf(ctx.p, file, node), memberWords(ctx, file, node)].map(wordsOf).filter((w) => w !== "");
  return ctx.p.models.settingHosts.find(({ setting }) =>
    names.some((words) => compiled(setting!).test(words) && !BETWEEN.test(words)),
  );
}

const BETWEEN =
  /\b(proxy|relay|service|svc|server|gateway|internal|local|mock|fake|stub|dummy|redirect|callback|oauth|auth|login|sign|verify|verification|signing|secret|docs?|help|incoming events?|install)\b|转发|轉發|代理|内部|內部|网关|閘道|服务|服務/;

/** "slack webhookUrl" of `config.slack.webhookUrl` */
function memberWords(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0) return "";
  return `${nameOf(ctx.p, file, nodes.a[at]!)} ${stringAt(ctx.p, file, nodes.b[at]!)}`;
}

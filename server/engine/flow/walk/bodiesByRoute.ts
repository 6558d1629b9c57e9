// Who signs in sends a password, whatever the code reads of it: the body of a request holds one if its route or handler is
// called so. Input: an end of the backward walk. Output: the member, and the route or name that says so.
import { tokenise } from "../../classify/tokens.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import { textOf } from "../../link/endpoints/routePaths.js";
import { factsOf, listOf } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";

export interface SaidByRoute {
  member: string;
  /** As the code spells it. */
  route: string;
}

export function saidByRoute(ctx: FlowContext, o: Origin, keys: readonly string[]): SaidByRoute | undefined {
  if (o.kind !== "param" || keys[keys.length - 1] !== "body" || keys.length > 2) return undefined;
  if (keys.length === 2 && keys[0] !== "request") return undefined;
  const site = callbackSiteOf(ctx.p, o.file, o.callable);
  const [first] = site ? listOf(ctx.p, o.file, site.call) : [];
  const path = first === undefined ? undefined : textOf(ctx.p, o.file, first);
  const route = path ?? factsOf(ctx.p, o.file).callables[o.callable]!.name;
  return SIGNS_IN.test(lastWords(route)) ? { member: MEMBER, route } : undefined;
}

const MEMBER = "password";
const SIGNS_IN =
  /^((user|member|agent|broker|customer|staff|admin|do|post|handle|api) )?(log ?in|log ?on|sign ?in|sign ?up|denglu|zhuce)( (handler|controller|user|post|action))?$|^(change|reset|set|update) (password|pwd)$|^(登录|登入|登錄|注册|註冊)$/;

/** Words of the last part of a path, or of a name. */
function lastWords(route: string): string {
  const parts = route.split("/").filter((part) => part !== "" && !part.startsWith(":"));
  return tokenise(parts[parts.length - 1] ?? "").join(" ");
}

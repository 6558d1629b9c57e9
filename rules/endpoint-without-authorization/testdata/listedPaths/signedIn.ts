import type { Middleware } from "koa";
import { sessionOf } from "./sessions";

export const signedIn: Middleware = async (ctx, next) => {
  const session = await sessionOf(ctx.cookies.get("sid"));
  if (!session) ctx.throw(401);
  ctx.state.staffNo = session.staffNo;
  await next();
};

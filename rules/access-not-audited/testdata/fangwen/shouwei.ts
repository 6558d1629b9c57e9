import type { Middleware } from "koa";
import knex from "knex";

const db = knex({ client: "mysql2" });

export const yanZhengDengLu: Middleware = async (ctx, next) => {
  const huihua = await db("huihua").where({ id: ctx.cookies.get("sid") ?? "" }).first();
  if (!huihua) ctx.throw(401);
  ctx.state.yuangongId = huihua.yuangongId;
  await next();
};

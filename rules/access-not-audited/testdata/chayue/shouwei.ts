import type { Middleware } from "koa";
import knex from "knex";

const 库 = knex({ client: "mysql2" });

export const 需登录: Middleware = async (ctx, next) => {
  const 会话 = await 库("员工会话").where({ 编号: ctx.cookies.get("sid") ?? "" }).first();
  if (!会话) ctx.throw(401);
  ctx.state.员工编号 = 会话.员工编号;
  await next();
};

export const 记查阅: Middleware = async (ctx, next) => {
  await next();
  await 库("查阅记录").insert({ 员工编号: ctx.state.员工编号, 当事人: ctx.params.id, 方法: ctx.method, 时间: new Date() });
};

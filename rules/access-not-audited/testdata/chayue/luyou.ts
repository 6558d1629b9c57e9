// 表名是中文的查阅记录，由路由前的中间件写入；没有经过它的路由要报。
import Router from "@koa/router";
import knex from "knex";
import { 需登录, 记查阅 } from "./shouwei";

const 库 = knex({ client: "mysql2" });
export const 柜面 = new Router({ prefix: "/desk" });
柜面.use(需登录);

柜面.get("/holders/:id", 记查阅, async (ctx) => {
  ctx.body = await 库("投保人").where({ 编号: ctx.params.id }).first("姓名", "手机号");
});

柜面.get("/holders/:id/family", async (ctx) => { // want access-not-audited "GET /desk/holders/:id/family"
  ctx.body = await 库("家属").where({ 投保人编号: ctx.params.id }).select("姓名", "出生日期");
});

柜面.get("/products", async (ctx) => {
  ctx.body = await 库("产品").select("名称", "类别");
});

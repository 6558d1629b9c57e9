// 写入中文表名的审计记录：谁、对谁，缺一不可。
import { Router } from "express";
import knex from "knex";
import { 要求登录 } from "./登录";

const 库 = knex({ client: "pg" });
export const 路由 = Router();
路由.use(要求登录);

路由.get("/holders/:id", async (req, res) => {
  await 库("查阅记录").insert({ 员工: res.locals.工号, 当事人: req.params.id, 动作: "查看", 时间: new Date() });
  res.json(await 库("投保人").where({ 编号: req.params.id }).first("姓名"));
});

路由.put("/holders/:id", async (req, res) => {
  await 库("投保人").where({ 编号: req.params.id }).update({ 姓名: req.body.姓名 });
  await 库("操作记录").insert({ 当事人: req.params.id, 动作: "变更", 时间: new Date() }); // want audit-record-incomplete "does not say who acted"
  res.sendStatus(204);
});

路由.post("/searches", async (req, res) => {
  await 库("搜索词").insert({ 词: req.body.词, 时间: new Date() });
  res.sendStatus(204);
});

// 表名是中文的：整个请求体写进去的，与只写指定列的。
import { Router } from "express";
import knex from "knex";
import { 要求登录 } from "./登录";

const 库 = knex({ client: "pg" });
export const 路由 = Router();
路由.use(要求登录);

路由.patch("/insured/:id", async (req, res) => {
  await 库("被保险人").where({ 编号: req.params.id }).update(req.body); // want mass-assignment-pii "whatever columns"
  res.sendStatus(204);
});

路由.patch("/insured/:id/address", async (req, res) => {
  const { 地址 } = req.body;
  await 库("被保险人").where({ 编号: req.params.id }).update({ 地址 });
  res.sendStatus(204);
});

路由.patch("/themes/:id", async (req, res) => {
  await 库("主题").where({ 编号: req.params.id }).update(req.body);
  res.sendStatus(204);
});

import Router from "@koa/router";
import knex from "knex";
import { DataTypes, Sequelize } from "sequelize";

const db = knex({ client: "pg" });
const sequelize = new Sequelize("postgres://localhost/core");
const Policyholder = sequelize.define("policyholder", {
  mobile: DataTypes.STRING,
  bankAccountNo: DataTypes.STRING,
  status: DataTypes.STRING,
});
const router = new Router();

router.patch("/payees/:id/account", async (ctx) => {
  await db("payees").where({ id: ctx.params.id }).update({ bank_account_no: ctx.request.body.accountNo }); // want payee-change-unverified "PATCH /payees/:id/account changes Bank account number"
});

router.patch("/policyholders/:id/mobile", async (ctx) => {
  const { mobile } = ctx.request.body;
  await Policyholder.update({ mobile }, { where: { id: ctx.params.id } }); // want payee-change-unverified "PATCH /policyholders/:id/mobile changes Mobile"
});

router.patch("/policyholders/:id/account", async (ctx) => {
  const holder = await Policyholder.findByPk(ctx.params.id);
  await holder.update({ bankAccountNo: ctx.request.body.accountNo }); // want payee-change-unverified "PATCH /policyholders/:id/account changes Bank account number"
});

router.patch("/policyholders/:id/status", async (ctx) => {
  await Policyholder.update({ status: ctx.request.body.status }, { where: { id: ctx.params.id } });
});

router.post("/policyholders/:id/erasure", async (ctx) => {
  await Policyholder.update({ mobile: `erased-${ctx.params.id}` }, { where: { id: ctx.params.id } });
});

router.put("/policyholders/:id/first-account", async (ctx) => {
  const holder = await Policyholder.findByPk(ctx.params.id);
  if (!holder.bankAccountNo) await holder.update({ bankAccountNo: ctx.request.body.accountNo });
});

router.post("/policyholders/register", async (ctx) => {
  await Policyholder.update({ mobile: ctx.request.body.mobile }, { where: { id: ctx.request.body.id } });
});

import Router from "@koa/router";
import knex from "knex";
import { Pool } from "pg";

const db = knex({ client: "pg" });
const pool = new Pool();
const router = new Router();

export class CommissionCalculator {
  calculate(premium: number) {
    return premium * 0.1;
  }
}

router.put("/commissions/:id", async (ctx) => {
  const { rate } = ctx.request.body;
  await db("commissions").where({ id: ctx.params.id }).update({ commission_rate: rate }); // want manual-override-unrecorded "sets commission_rate to what it is given, past CommissionCalculator.calculate"
});

router.post("/claims/:id/reserve", async (ctx) => {
  const { amount } = ctx.request.body;
  await pool.query("UPDATE claims SET reserve_amount = $2 WHERE id = $1", [ctx.params.id, amount]); // want manual-override-unrecorded "sets reserve_amount"
});

router.post("/policies/:id/waive-fee", async (ctx) => {
  await db("policies").where({ id: ctx.params.id }).update({ fee_waived: true }); // want manual-override-unrecorded "sets fee_waived"
});

router.put("/policies/:id/adjust-commission", async (ctx) => {
  const { commission, approverId } = ctx.request.body;
  await db("policies").where({ id: ctx.params.id }).update({ commission });
  await db("commission_adjustments").insert({ policy_id: ctx.params.id, commission, approved_by: approverId });
});

router.put("/claims/:id/override-reserve", async (ctx) => {
  const { amount } = ctx.request.body;
  await pool.query("INSERT INTO reserve_history (claim_id, amount) VALUES ($1, $2)", [ctx.params.id, amount]);
  await pool.query("UPDATE claims SET reserve_amount = $2 WHERE id = $1", [ctx.params.id, amount]);
});

router.put("/commission-plans/:id", async (ctx) => {
  const { rate } = ctx.request.body;
  await db("commission_plans").where({ id: ctx.params.id }).update({ commission_rate: rate });
});

router.put("/claims/:id", async (ctx) => {
  const { amount, description } = ctx.request.body;
  await db("claims").where({ id: ctx.params.id }).update({ claimed_amount: amount, description });
});

router.post("/webhooks/core/policies/:id", async (ctx) => {
  const { premium, commission } = ctx.request.body;
  await db("policies").where({ id: ctx.params.id }).update({ premium, commission });
});

import Router from "@koa/router";
import { Surrender, Waiver } from "./models.js";
import { STATUS } from "./status.js";

const router = new Router();

router.post("/surrenders/:id/approve", async (ctx) => {
  await Surrender.findByIdAndUpdate(ctx.params.id, { status: STATUS.approved, approvedBy: ctx.state.user.id }); // want approval-limit-unchecked "POST /surrenders/:id/approve approves an amount \(status: approved\)"
  ctx.status = 204;
});

router.post("/surrenders/:id/countersign", async (ctx) => {
  const found = await Surrender.findById(ctx.params.id);
  const decided = found.payoutAmount > ctx.state.user.limit ? STATUS.referred : STATUS.approved;
  await Surrender.updateOne({ _id: ctx.params.id }, { $set: { status: decided, approvedBy: ctx.state.user.id } });
  ctx.status = 204;
});

router.post("/waivers/:id/approve", async (ctx) => {
  const waiver = await Waiver.findById(ctx.params.id);
  waiver.status = "APPROVED"; // want approval-limit-unchecked "POST /waivers/:id/approve approves"
  await waiver.save();
  ctx.status = 204;
});

router.post("/waivers/:id/approve-small", async (ctx) => {
  const { user } = ctx.state;
  await Waiver.updateOne({ _id: ctx.params.id, amount: { $lte: user.limit } }, { $set: { status: "APPROVED" } });
  ctx.status = 204;
});

export default router;

import { payments } from "./payments.js";

export async function refundPremium(policy: string, amount: number) {
  await payments.refund({ policy, amount }); // want approval-limit-unchecked "POST /refunds/:policy pays out an amount"
}

export async function payCommission(agent: string, amount: number) {
  await send(agent, amount);
}

async function send(agent: string, amount: number) {
  await payments.createPayout({ to: agent, amount, reason: "commission" }); // want approval-limit-unchecked "POST /commissions/:agent/pay"
}

export async function grantGoodwill(customer: string, amount: number) {
  await payments.createPayout({ to: customer, amount, reason: "goodwill" });
}

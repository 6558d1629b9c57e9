"use server";

import Stripe from "stripe";
import { auth } from "./auth";
import { approvalLevelFor, exGratiaLimit } from "./limits";

const stripe = new Stripe(process.env.STRIPE_KEY ?? "");

export async function refundCharge(charge: string, amount: number) {
  await auth();
  return stripe.refunds.create({ charge, amount }); // want approval-limit-unchecked "pays out an amount \(stripe.refunds.create\(\)\)"
}

export async function payExGratia(charge: string, amount: number) {
  const user = await auth();
  if (amount > exGratiaLimit(user.role)) return { error: "ask your manager" };
  return stripe.refunds.create({ charge, amount });
}

export async function refundInSteps(charge: string, amount: number) {
  const user = await auth();
  if (user.level < approvalLevelFor(amount)) return { error: "not yours to decide" };
  return stripe.refunds.create({ charge, amount });
}

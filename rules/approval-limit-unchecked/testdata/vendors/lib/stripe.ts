import Stripe from "stripe";

export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

/** Nobody decides here, and nobody has it done. */
export async function refund(paymentIntent: string, cents: number) {
  return stripe.refunds.create({ payment_intent: paymentIntent, amount: cents });
}

export async function refundPremium(paymentIntent: string, cents: number) {
  return stripe.refunds.create({ payment_intent: paymentIntent, amount: cents }); // want approval-limit-unchecked
}

import { wallet } from "./money";

// Who brings friends to a shop is paid for it.
export async function payReferral(referral: { customerId: string; commission: number }) {
  await wallet.credit(referral.customerId, referral.commission);
}

import { Receipt } from "./models";
import { fiu } from "./fiu";

const LARGE = 120_000;

export async function takeAtCounter(policyId: string, payer: string, amount: number) {
  const receipt = await Receipt.create({ policyId, payer, amount, method: "CASH" });
  if (amount >= LARGE) await fiu.reportLargeCash(receipt.id);
  return receipt;
}

export async function takeByAgent(policyId: string, payer: string, amount: number) {
  return Receipt.create({ policyId, payer, amount, method: "CASH" }); // want sibling-control-missing "takeByAgent takes cash"
}

export async function takeByCard(policyId: string, payer: string, amount: number) {
  return Receipt.create({ policyId, payer, amount, method: "CARD" });
}

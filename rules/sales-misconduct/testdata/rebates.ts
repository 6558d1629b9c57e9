import { bank, wallet } from "./money";

interface Sale {
  holderId: string;
  agentId: string;
  commission: number;
  firstYearCommission: number;
  premium: number;
  customerAccount: string;
}

export async function thank(sale: Sale, share: number) {
  await wallet.credit(sale.holderId, sale.commission * share); // want sales-misconduct "thank gives the customer a part of the commission"
}

export async function cashBack(sale: Sale) {
  const part = sale.firstYearCommission / 2;
  await bank.transfer({ to: sale.customerAccount, amount: sale.firstYearCommission / 2, note: part }); // want sales-misconduct "cashBack"
}

// Who sold is paid.
export async function payAgent(sale: Sale) {
  await wallet.credit(sale.agentId, sale.commission);
}

// What he paid comes back, less what was paid out for it.
export async function refund(sale: Sale) {
  await wallet.credit(sale.holderId, sale.premium - sale.commission);
}

// His own money.
export async function returnPremium(sale: Sale) {
  await wallet.credit(sale.holderId, sale.premium);
}

// The commission is only noted beside what he pays.
export async function collect(sale: Sale) {
  await bank.transfer({ customer: sale.holderId, amount: sale.premium, commission: sale.commission });
}

// What is left of a price is not made of the commission.
export async function payOut(sale: Sale & { price: number }) {
  await bank.transfer({ to: sale.customerAccount, amount: sale.price - sale.commission });
}

// Nobody is paid by a calculation.
export async function explain(sale: Sale) {
  return { holder: sale.holderId, commission: sale.commission };
}

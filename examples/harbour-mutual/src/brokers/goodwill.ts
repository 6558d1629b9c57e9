interface Points {
  add(accountOf: string, amount: number, note: string): Promise<void>;
}

interface Sale {
  holderId: string;
  brokerId: string;
  commission: number;
}

/** What a broker gives back so that a customer stays. */
export async function keepCustomer(points: Points, sale: Sale, share: number): Promise<void> {
  await points.add(sale.holderId, sale.commission * share, "thank you");
}

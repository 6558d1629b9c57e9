interface Points {
  add(accountOf: string, amount: number, note: string): Promise<void>;
}

interface Sale {
  brokerId: string;
  commission: number;
}

/** What a broker earns goes to him, and nobody else. */
export async function payBroker(points: Points, sale: Sale): Promise<void> {
  await points.add(sale.brokerId, sale.commission, "first year");
}

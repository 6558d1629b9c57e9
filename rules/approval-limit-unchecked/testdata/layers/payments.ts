declare const client: { call(path: string, body: unknown): Promise<void> };

export const payments = {
  refund: (order: { policy: string; amount: number }) => client.call("/refund", order),
  createPayout: (order: { to: string; amount: number; reason: string }) => client.call("/payout", order),
};

interface Suspicions {
  create(suspicion: { paymentId: string }): Promise<{ id: string }>;
}

interface Sms {
  send(mobile: string, text: string): Promise<void>;
}

/** A payment that compliance has to look at. */
export async function holdPayment(suspicions: Suspicions, sms: Sms, paymentId: string, mobile: string): Promise<void> {
  await suspicions.create({ paymentId });
  await sms.send(mobile, "A suspicious transaction report was filed about your payment");
}

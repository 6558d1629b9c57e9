interface Suspicions {
  create(suspicion: { paymentId: string }): Promise<{ id: string }>;
}

interface Compliance {
  add(name: "suspicion", job: { suspicionId: string }): Promise<void>;
}

/** A payment that compliance has to look at; the customer hears nothing of it. */
export async function holdPayment(suspicions: Suspicions, compliance: Compliance, paymentId: string): Promise<void> {
  const { id } = await suspicions.create({ paymentId });
  await compliance.add("suspicion", { suspicionId: id });
}

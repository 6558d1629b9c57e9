// One write that names the same person as maker and checker; what it is about, types tell.
interface Remittance {
  iban: string;
  amount: number;
}
interface PaymentStore {
  insert(payment: object): Promise<void>;
}
interface Pages {
  insert(page: object): Promise<void>;
}

export async function enterAndRelease(order: Remittance, clerkId: string, store: PaymentStore) {
  await store.insert({ ...order, createdBy: clerkId, approvedBy: clerkId, status: "RELEASED" }); // want approval-without-maker-checker "names the same person as who began it and who approves it"
}

export async function enter(order: Remittance, clerkId: string, store: PaymentStore) {
  await store.insert({ ...order, createdBy: clerkId, approvedBy: null, status: "PENDING_APPROVAL" });
}

export async function enterApproved(order: Remittance, makerId: string, checkerId: string, store: PaymentStore) {
  if (makerId === checkerId) throw new Error("SAME");
  await store.insert({ ...order, createdBy: makerId, approvedBy: checkerId, status: "RELEASED" });
}

export async function publish(page: { title: string }, editorId: string, pages: Pages) {
  await pages.insert({ ...page, createdBy: editorId, approvedBy: editorId, status: "PUBLISHED" });
}

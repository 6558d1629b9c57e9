import { Queue, Worker } from "bullmq";
import { refunds } from "./refunds";

export async function grant(id: string, clerk: { id: string }) {
  await refunds.conclude(id, "APPROVED", clerk.id); // want approval-without-maker-checker "grant sets status: approved"
}
export async function grantOther(id: string, clerk: { id: string }) {
  const refund = await refunds.get(id);
  if (refund.requestedBy === clerk.id) throw new Error("SAME");
  await refunds.conclude(id, "APPROVED", clerk.id);
}
export async function release(id: string, clerk: { id: string }) {
  await refunds.conclude(id, "PAID", clerk.id); // want approval-without-maker-checker "release sets status: paid"
}
export const turnDown = (id: string, clerk: { id: string }) => refunds.conclude(id, "REJECTED", clerk.id);
export const note = (id: string, clerk: { id: string }) => refunds.conclude(id, "PAID", clerk.id);

// Nobody decides there.
new Worker("straight-through", async (task) => {
  const refund = await refunds.get(task.data.id);
  if (refund.amount < 100) await refunds.conclude(refund.id, "APPROVED", "engine");
});
export const later = new Queue("straight-through");

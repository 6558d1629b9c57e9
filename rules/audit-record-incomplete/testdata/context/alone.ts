import { Worker } from "bullmq";
import { audit } from "./trail";

/** Nothing here shows that there is a context to run in. */
new Worker("reminders", async (job) => {
  await audit("reminder.sent", job.data.policyId);
  await audit("reminder.noted", job.data.policyId);
});

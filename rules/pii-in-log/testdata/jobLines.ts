import { type Job, Queue, Worker } from "bullmq";

interface Letter {
  letterId: string;
  passportNumber: string;
  homeAddress: string;
}

export const letters = new Queue<Letter>("letters", { connection: { host: process.env.REDIS_HOST! } });

export const worker = new Worker<Letter>("letters", async (job: Job<Letter>) => {
  await job.log(`printing for ${job.data.passportNumber}`); // want pii-in-log
  await job.log(`printing ${job.data.letterId}, attempt ${job.attemptsMade}`);
  return job.data.letterId;
});

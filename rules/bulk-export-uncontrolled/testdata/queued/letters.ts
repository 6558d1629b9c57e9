import { Worker } from "bullmq";
import { print } from "./printer";

export const letters = new Worker("letters", async (job) => print(job.name, job.data.by));

import { type Job, Worker } from "bullmq";
import { stringify } from "csv-stringify/sync";
import knex from "knex";
import { keep } from "./files";

const db = knex({ client: "pg" });

const QUEUE_NAME = "exports";

const work = async (job: Job) => {
  switch (job.name) {
    case "members": {
      const rows = await db("members").select("full_name", "id_card_no", "mobile").limit(job.data.limit);
      return keep(`members-${job.id}.csv`, stringify(rows));
    }
    case "claimants": {
      const rows = await db("claimants").select("full_name", "id_card_no", "bank_account");
      return keep(`claimants-${job.id}.csv`, stringify(rows));
    }
    case "premiums": {
      const rows = await db("policies").select("branch").sum("premium as total").groupBy("branch");
      return keep(`premiums-${job.id}.csv`, stringify(rows));
    }
  }
};

export const worker = new Worker(QUEUE_NAME, work, { connection: { host: "queue" } });

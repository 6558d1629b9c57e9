import { type Job, Queue, Worker } from "bullmq";
import pino from "pino";

const log = pino();
interface Statement {
  batchRef: string;
  idCardNo: string;
}
interface Tick {
  at: number;
  batch: string;
}
declare function post(statement: Statement): Promise<void>;
declare function count(tick: Tick): Promise<void>;

export class StatementProcessor {
  async process(job: Job<Statement>) {
    log.info({ id: job.id, data: job.data }, "taken"); // want pii-in-log "PRC resident identity number"
    log.info({ id: job.id, batchRef: job.data.batchRef }, "taken");
  }
  onFailed(job: Job<Statement> | undefined, err: Error) {
    log.error({ data: job?.data, reason: err.message }, "failed"); // want pii-in-log "PRC resident identity number"
    log.error({ id: job?.id, attempts: job?.attemptsMade, reason: err.message }, "failed");
  }
}

const typed = new Worker<Statement>("typed", async (job) => {
  log.info({ data: job.data }, "taken"); // want pii-in-log "PRC resident identity number"
});
typed.on("failed", (job, err) => log.error({ data: job?.data, reason: err.message }, "failed")); // want pii-in-log "PRC resident identity number"
typed.on("completed", (job) => log.debug({ id: job.id, ms: job.processedOn }, "done"));

const untyped = new Worker("untyped", async (job) => post(job.data));
untyped.on("failed", (job) => log.error({ data: job?.data }, "failed")); // want pii-in-log "PRC resident identity number"
untyped.on("stalled", (id) => log.warn({ id }, "stalled"));
untyped.on("error", (err) => log.error({ reason: err.message }, "worker"));

const ticks = new Worker("ticks", async (job) => count(job.data));
ticks.on("failed", (job) => log.error({ data: job?.data }, "failed"));

export const due = new Queue("typed");

interface Event {
  actorId: string;
  role: string;
  outcome: string;
  channel: string;
}
declare const audit: { record(event: object): Promise<void> };
declare const sink: { post(url: string, event: object): Promise<void> };
const IS_QUIET = process.env.NODE_ENV === "test";
declare const queue: { push(task: object): Promise<void> };
declare const meta: { audited: boolean } | undefined;
const AUDITED_ROLES = ["claims-handler", "underwriter"];

export async function outcome(event: Event, route: { auditEnabled: boolean }) {
  if (route.auditEnabled) await audit.record(event);
  if (event.outcome === "success") await audit.record(event);
  if (meta?.audited) await audit.record(event);
}

/** There is nowhere to send it. */
export class AuditSender {
  async send(event: Event) {
    if (!process.env.AUDIT_WEBHOOK_URL) return;
    await sink.post(process.env.AUDIT_WEBHOOK_URL, event);
  }
}

/** Customers look at what is theirs. */
export async function own(event: Event) {
  if (event.role === "customer") return;
  await audit.record(event);
}

export async function staffOnly(event: Event) {
  if (AUDITED_ROLES.includes(event.role)) await audit.record(event);
}

export async function silentOnly(event: Event) {
  await audit.record(event);
  if (event.channel === "branch") await audit.record({ ...event, branch: true });
}

/** What is done there is recorded there. */
export async function worked(event: Event) {
  if (event.role !== "director") {
    await queue.push({ for: event.actorId });
    await audit.record(event);
  }
}

export async function sampled(event: Event) {
  if (!IS_QUIET) await audit.record({ ...event, at: 0 });
  if (Math.random() < 0.1) await audit.record(event);
  if (event.actorId === "00000000-0000-0000-0000-000000000000") return;
  await audit.record({ ...event, at: Date.now() });
}

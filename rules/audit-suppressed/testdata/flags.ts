import { isEnabled, isFeatureEnabled } from "./flags";
import type { AuditStore } from "./store";

export class AuditWriter {
  constructor(private readonly audit: AuditStore) {}

  async record(event: { actorId: string; action: string; subjectId: string }) {
    if (!isEnabled("audit-off")) await this.audit.append(event); // want audit-suppressed "audit-off"
  }

  async write(event: { actorId: string; action: string; subjectId: string }) {
    if (isFeatureEnabled("skip-audit")) return; // want audit-suppressed "skip-audit"
    await this.audit.append(event);
  }

  /** What else is done is a matter of the flag, and not whether it is recorded. */
  async both(event: { actorId: string; action: string; subjectId: string }) {
    await this.audit.append(event);
    if (isEnabled("audit-mail")) await this.audit.mail(event);
  }
}

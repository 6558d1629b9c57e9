import { Stack } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { DataSource, Repository } from "typeorm";
import { AuditEntry } from "./elsewhere";
import { Draft } from "./drafts";

export function groups(stack: Stack) {
  new LogGroup(stack, "Trail", { logGroupName: "/claims/audit-log", retention: RetentionDays.TWO_WEEKS }); // want audit-log-mutable "is kept for 14 days"
  new LogGroup(stack, "OtherTrail", { logGroupName: "/agents/audit-log", retention: RetentionDays.TWO_YEARS });
  new LogGroup(stack, "Build", { logGroupName: "/ci/output", retention: RetentionDays.ONE_DAY });
}

export class Entries {
  private readonly rows: Repository<AuditEntry>;
  private readonly drafts: Repository<Draft>;
  constructor(source: DataSource) {
    this.rows = source.getRepository(AuditEntry);
    this.drafts = source.getRepository(Draft);
  }
  amend(id: string, patch: Partial<AuditEntry>) {
    return this.rows.update({ id }, patch); // want audit-log-mutable "changes what stands in AuditEntry"
  }
  amendDraft(id: string, patch: Partial<Draft>) {
    return this.drafts.update({ id }, patch);
  }
}

import { AuditWriter, Chronicle } from "@harbour/records";

export class Archive {
  constructor(
    private readonly written: AuditWriter,
    private readonly audit: Chronicle,
  ) {}

  taken(fileId: string) {
    return this.written.record({ action: "take", resource: "file", subjectId: fileId }); // want audit-record-incomplete "who acted"
  }

  /** Nobody else hands this one anything: it may know by itself. */
  given(fileId: string) {
    return this.audit.record({ action: "give", resource: "file", subjectId: fileId });
  }
}

import { AuditWriter } from "@harbour/records";

export class Branch {
  constructor(private readonly written: AuditWriter) {}

  moved(clerkId: string, fileId: string) {
    return this.written.record({ action: "move", resource: "file", subjectId: fileId, actorId: clerkId });
  }

  merged(clerkId: string, fileId: string) {
    return this.written.record({ action: "merge", resource: "file", subjectId: fileId, actorId: clerkId });
  }
}

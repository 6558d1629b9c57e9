// What a service is of says that it keeps records, whatever it is called; others say who acts, so it does not know by itself.
import { AuditStore, Chronicle } from "@harbour/records";

interface Claimant {
  id: string;
  nationalId: string;
}

export class Desk {
  constructor(
    private readonly store: AuditStore,
    private readonly pages: Chronicle,
  ) {}

  opened(clerkId: string, fileId: string) {
    return this.store.record({ action: "open", resource: "file", subjectId: fileId, actorId: clerkId });
  }

  closed(clerkId: string, fileId: string) {
    return this.store.record({ action: "close", resource: "file", subjectId: fileId, actorId: clerkId });
  }

  copied(fileId: string) {
    return this.store.record({ action: "copy", resource: "file", subjectId: fileId }); // want audit-record-incomplete "who acted"
  }

  shown(clerkId: string, one: Claimant) {
    const what = JSON.stringify(one);
    return this.store.record({ action: "show", resource: "file", subjectId: one.id, actorId: clerkId, what }); // want audit-record-incomplete "kept in clear"
  }

  turned(fileId: string) {
    return this.pages.record({ page: 3, fileId });
  }
}

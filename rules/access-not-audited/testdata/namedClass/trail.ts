export interface Journal {
  append(entry: object): Promise<void>;
}

export class AuditTrail {
  constructor(private readonly journal: Journal) {}
  async record(entry: { actor: string; action: string }): Promise<void> {
    await this.journal.append({ ...entry, at: new Date() });
  }
}

/** Does nothing yet. */
export class AuditLog {
  async record(_entry: object): Promise<void> {}
}

export class VisitCounter {
  constructor(private readonly journal: Journal) {}
  async record(entry: object): Promise<void> {
    await this.journal.append(entry);
  }
}

export class ConsentGate {
  constructor(private readonly store: { find(id: string, purpose: string): Promise<{ withdrawnAt: Date | null } | null> }) {}

  async require(id: string, purpose: string) {
    const found = await this.store.find(id, purpose);
    if (!found || found.withdrawnAt) throw new Error("CONSENT_MISSING");
  }
  peek(id: string, purpose: string) {
    return this.store.find(id, purpose);
  }
}

interface Register {
  licenceOf(brokerId: string): Promise<{ status: string } | undefined>;
}

interface Orphans {
  update(policyId: string, change: { brokerId: string }): Promise<void>;
}

/** Policies whose broker has left get another one. */
export class Appointments {
  constructor(
    private readonly register: Register,
    private readonly orphans: Orphans,
  ) {}

  async appoint(policyId: string, brokerId: string): Promise<void> {
    const licence = await this.register.licenceOf(brokerId);
    if (licence?.status !== "active") throw new Error("no active licence");
    await this.orphans.update(policyId, { brokerId });
  }

  async appointAll(policyIds: readonly string[], brokerId: string): Promise<void> {
    for (const policyId of policyIds) await this.orphans.update(policyId, { brokerId });
  }
}

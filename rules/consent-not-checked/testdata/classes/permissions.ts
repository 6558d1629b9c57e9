export class Permissions {
  constructor(private readonly rows: { find(by: object): Promise<{ consentedAt?: Date } | null> }) {}

  async consented(person: string, purpose: string): Promise<boolean> {
    const row = await this.rows.find({ person, purpose });
    return row?.consentedAt !== undefined;
  }
}

declare const db: { update(change: object): Promise<void> };

export async function saveAccount(iban: string) {
  await db.update({ iban });
}

declare const db: { insert(row: object): Promise<void> };

export const audit = {
  async record(action: string, subject: string, reason?: string) {
    await db.insert({ action, subject, reason });
  },
};

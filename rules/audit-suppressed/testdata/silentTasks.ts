declare const auditService: { log(event: object): Promise<void> };
declare const claims: { update(row: object): Promise<void>; save(row: object): Promise<void> };

export async function several(rows: { channel: string }[]) {
  for (const row of rows) {
    if (row.channel === "broker") continue;
    await claims.update(row);
    await auditService.log(row);
  }
}

/** Of premiums. */
export class PremiumAuditTasks {
  async save(row: { channel: string }) {
    if (row.channel !== "broker") await claims.save(row);
  }
}

import { keepTrail } from "./trail";

declare const settings: { find(): Promise<{ auditing?: boolean } | undefined> };

async function isAuditEnabled() {
  return (await settings.find())?.auditing ?? false;
}

export async function writeAudit(actor: string, what: string) {
  const auditEnabled = await isAuditEnabled(); // want audit-suppressed "auditEnabled decides"
  if (!auditEnabled) return;
  await keepTrail(actor, what);
}

export class TrailWriter {
  private readonly auditEnabled = process.env.AUDIT === "on";

  async write(actor: string, what: string) {
    if (this.auditEnabled) await keepTrail(actor, what); // want audit-suppressed "auditEnabled decides"
    if (process.env.AUDIT === "off") return; // want audit-suppressed "AUDIT decides"
    await writeAudit(actor, what);
  }
}

interface Person {
  id: string;
  role: string;
  department: string;
}
declare const auditService: { log(event: object): Promise<void> };
declare const claims: { all(): Promise<object[]>; limited(): Promise<object[]> };
declare const letters: { mail(row: object): Promise<void> };
enum Role {
  Customer = "customer",
}

export async function denied(user: Person) {
  if (user.role !== "admin") {
    await auditService.log({ denied: user.id });
    throw new Error("no");
  }
  return claims.all();
}

export class AuditedExport {
  async run(user: Person) {
    if (user.role === "manager") return claims.limited();
    const rows = await claims.all();
    await auditService.log({ exported: rows.length });
    return rows;
  }
}

export async function sent(row: { channel: string }) {
  if (row.channel === "e-letter") await letters.mail(row);
  else await auditService.log(row);
}

export async function moved(before: Person, after: Person) {
  if (before.department !== "sales") await auditService.log({ moved: after.id });
}

export async function theirs(user: Person, owner: string) {
  if (user.role === Role.Customer || user.id === owner) return;
  await auditService.log({ by: user.id });
}

export async function dry(options: { dryRun: boolean; audit: boolean }, job: { silent: boolean; title: string }) {
  if (options.dryRun || job.silent || job.title === "draft1") return;
  if (options.audit) await auditService.log({ job: job.title });
}

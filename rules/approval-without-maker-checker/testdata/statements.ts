import { Pool } from "pg";
import type { Repository } from "typeorm";

const pool = new Pool();

interface Staff {
  id: string;
}
interface CommissionRun {
  id: string;
  state: string;
  requestedBy: string;
  approverId?: string;
}

export const letThrough = (id: string, staffId: string) =>
  pool.query("UPDATE commission_run SET state = 'done', approved_by = $2, approved_at = now() WHERE id = $1", [id, staffId]); // want approval-without-maker-checker "letThrough sets approved_by"

export const letThroughByAnother = (id: string, staffId: string) =>
  pool.query("UPDATE commission_run SET state = 'done', approved_by = $2 WHERE id = $1 AND requested_by <> $2", [id, staffId]);

export const letThroughDistinct = (id: string, staffId: string) =>
  pool.query(
    "UPDATE finance.commission_run c SET approved_by = $2 WHERE c.id = $1 AND $2 IS DISTINCT FROM c.created_by",
    [id, staffId],
  );

/** The condition is about another column. */
export const letThroughOnce = (id: string, staffId: string) =>
  pool.query("UPDATE commission_run SET approved_by = $2 WHERE id = $1 AND state <> 'done'", [id, staffId]); // want approval-without-maker-checker "letThroughOnce"

/** Says who is to approve; nobody has. */
export const handOver = (id: string, approverId: string) =>
  pool.query("UPDATE commission_run SET approver_id = $2 WHERE id = $1", [id, approverId]);

export const note = (id: string, text: string) =>
  pool.query("UPDATE commission_run SET note = $2 WHERE id = $1 AND approved_by IS NULL", [id, text]);

export async function beginAndFinish(repo: Repository<CommissionRun>, staff: Staff) {
  const commission = repo.create({ requestedBy: staff.id });
  commission.state = "open";
  commission.approverId = staff.id; // want approval-without-maker-checker "approverId"
  return repo.save(commission);
}

export async function appoint(repo: Repository<CommissionRun>, commission: CommissionRun, dto: { approverId: string }) {
  commission.approverId = dto.approverId;
  return repo.save(commission);
}

import { Pool } from "pg";

const pool = new Pool();

export async function approveClaim(id: string, approvedAmount: number, user: { id: string }) {
  await pool.query("UPDATE claims SET status = 'APPROVED', approved_amount = $2, approved_by = $3 WHERE id = $1", [ // want approval-limit-unchecked "approveClaim approves an amount"
    id,
    approvedAmount,
    user.id,
  ]);
}

export async function approveClaimWithin(id: string, user: { id: string; limit: number }) {
  await pool.query("UPDATE claims SET status = 'APPROVED', approved_by = $2 WHERE id = $1 AND amount <= $3", [
    id,
    user.id,
    user.limit,
  ]);
}

/** Nothing says that an amount is in it. */
export async function approveNote(id: string, user: { id: string }) {
  await pool.query("UPDATE claim_notes SET approved_by = $2, status = 'APPROVED' WHERE id = $1", [id, user.id]);
}

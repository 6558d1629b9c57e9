import { Pool } from "pg";

const pool = new Pool();

export const trail = {
  async recordAccess(staffId: string, action: string, subjectId: string) {
    await pool.query("INSERT INTO audit_trail (staff_id, action, subject_id, at) VALUES ($1, $2, $3, now())", [staffId, action, subjectId]);
  },
};

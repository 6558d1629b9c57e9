import { Pool } from "pg";

const pool = new Pool();

// Rows are only searched by it, however long the statement is and in which order its places stand.
export async function mark(idCardNo: string, at: Date) {
  await pool.query(
    "UPDATE subscription_preferences SET unsubscribed_at = $2, wants_newsletter = false WHERE holder_id_card = $1",
    [idCardNo, at],
  );
}

export async function keep(idCardNo: string, at: Date) {
  await pool.query(
    "UPDATE subscription_preferences SET holder_id_card = $2, wants_newsletter = false WHERE updated_at < $1",
    [at, idCardNo], // want pii-unencrypted-at-rest "PRC resident identity number"
  );
}

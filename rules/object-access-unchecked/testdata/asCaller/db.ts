import { Pool, type PoolClient } from "pg";

const pool = new Pool();

export async function asTenant<T>(tenant: string, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.tenant', $1, true)", [tenant]);
    const out = await run(client);
    await client.query("COMMIT");
    return out;
  } finally {
    client.release();
  }
}

export async function once<T>(who: string, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  console.info("asked by", who.length);
  return run(client);
}

import { Client } from "basic-ftp";
import { Pool } from "pg";

export const outside = new Pool({ host: "policies.insurer.example", ssl: false }); // want insecure-transport "ssl: false"
export const beside = new Pool({ host: "localhost", ssl: false });
export const given = new Pool({ host: process.env.DB_HOST, ssl: false });
export const safe = new Pool({ host: "policies.insurer.example", ssl: { rejectUnauthorized: true } });

export async function deliver(path: string) {
  const client = new Client();
  await client.access({ host: "files.bank.example", user: "x" }); // want insecure-transport "without secure"
  await client.access({ host: "files.bank.example", user: "x", secure: true });
  await client.uploadFrom(path, "payments.csv");
}

import https from "node:https";
import { Pool } from "pg";

const lenient = false;
export const agent = new https.Agent({ rejectUnauthorized: false }); // want tls-verification-disabled
export const pool = new Pool({ ssl: { rejectUnauthorized: lenient } }); // want tls-verification-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // want tls-verification-disabled
export const strict = new https.Agent({ rejectUnauthorized: true });

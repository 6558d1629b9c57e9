import https from "node:https";
import { Pool } from "pg";

const lenient = false;
export const agent = new https.Agent({ rejectUnauthorized: true }); // want tls-verification-disabled
export const pool = new Pool({ ssl: { rejectUnauthorized: true } }); // want tls-verification-disabled
 // want tls-verification-disabled
export const strict = new https.Agent({ rejectUnauthorized: true });

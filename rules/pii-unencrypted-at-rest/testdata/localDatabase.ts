import Database from "better-sqlite3";
import { Pool } from "pg";
import { encrypt } from "./cipher";

interface Nominee {
  id: string;
  passportNo: string;
}
const local = new Database("/var/lib/desk/offline.db");
const central = new Pool();

export async function keep(nominee: Nominee) {
  local.prepare("INSERT INTO nominee (passport_no) VALUES (?)").run(nominee.passportNo); // want pii-unencrypted-at-rest "Passport"
  local.prepare("INSERT INTO nominee (passport_no) VALUES (?)").run(encrypt(nominee.passportNo));
  local.prepare("INSERT INTO nominee (id) VALUES (?)").run(nominee.id);
  await central.query("INSERT INTO nominee (passport_no) VALUES ($1)", [nominee.passportNo]); // want pii-unencrypted-at-rest "Passport"
}

import { Router } from "express";
import { stringify } from "csv-stringify/sync";
import { Pool } from "pg";
import { controlled, only, recordAccess, signedIn, signedInOnly, totp } from "./controls";

const pool = new Pool();
export const router = Router();
router.use(signedIn);

const guarded = [only("data desk"), totp, recordAccess];

router.get("/patients.csv", ...guarded, async (_req, res) => {
  const { rows } = await pool.query("SELECT full_name, passport_no FROM patients LIMIT 500");
  res.attachment("patients.csv").send(stringify(rows));
});

router.get("/guests.csv", only("data desk"), async (_req, res) => { // want bulk-export-uncontrolled "with 1 of 5 controls. Permission: yes; row limit or approval: no; audit record: no; masked or encrypted: no; watermark or expiry: no"
  const { rows } = await pool.query("SELECT full_name, passport_no FROM guests");
  res.attachment("guests.csv").send(stringify(rows));
});

router.get("/lodgers.csv", ...controlled("lodgers"), async (_req, res) => {
  const { rows } = await pool.query("SELECT full_name, passport_no FROM lodgers LIMIT 500");
  res.attachment("lodgers.csv").send(stringify(rows));
});

router.get("/boarders.csv", ...signedInOnly("boarders"), async (_req, res) => { // want bulk-export-uncontrolled "with 0 of 5 controls"
  const { rows } = await pool.query("SELECT full_name, passport_no FROM boarders");
  res.attachment("boarders.csv").send(stringify(rows));
});

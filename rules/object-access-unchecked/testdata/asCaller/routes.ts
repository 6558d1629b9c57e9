import { Router } from "express";
import { Pool } from "pg";
import { inScopeOf } from "../notHere/scopes";
import { asTenant, once } from "./db";
import { requireMember } from "./session";

const pool = new Pool();
export const router = Router().use(requireMember);

// The database shows everybody his own rows.
router.get("/plots/:no", async (req, res) => {
  const rows = await asTenant(req.member.id, async (client) => {
    const found = await client.query("SELECT plot_no, holder_name, holder_iban FROM plot WHERE plot_no = $1", [req.params.no]);
    return found.rows;
  });
  res.json(rows[0]);
});
router.get("/leases/:no", async (req, res) => {
  const found = await inScopeOf(req.member.id, (client) =>
    client.query("SELECT lease_no, tenant_name, tenant_iban FROM lease WHERE lease_no = $1", [req.params.no]),
  );
  res.json(found.rows[0]);
});

// Nobody is told who asks.
router.get("/loans/:no", async (req, res) => {
  const { rows } = await pool.query("SELECT loan_no, payer_name, payer_iban FROM loan WHERE loan_no = $1", [req.params.no]); // want object-access-unchecked "GET /loans/:no"
  res.json(rows[0]);
});
router.get("/pledges/:no", async (req, res) => {
  const rows = await once(req.member.id, async (client) => { // want object-access-unchecked "GET /pledges/:no"
    const found = await client.query("SELECT pledge_no, payer_name, payer_iban FROM pledge WHERE pledge_no = $1", [req.params.no]);
    return found.rows;
  });
  res.json(rows[0]);
});

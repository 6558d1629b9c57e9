import { Router } from "express";
import { Pool } from "pg";
import { requireMember } from "./session";

const pool = new Pool();
export const router = Router();
router.use(requireMember);

// Asked before every route with this parameter.
router.param("berthId", async (req, res, next, berthId) => {
  const { rowCount } = await pool.query("SELECT 1 FROM berth WHERE id = $1 AND member_id = $2", [berthId, req.member.id]);
  return rowCount ? next() : res.sendStatus(404);
});
// Only looks it up.
router.param("boatId", async (req, _res, next, boatId) => {
  req.boat = await pool.query("SELECT id, length FROM boat WHERE id = $1", [boatId]);
  next();
});

router.get("/berths/:berthId/holder", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, iban FROM holder WHERE berth_id = $1", [req.params.berthId]);
  res.json(rows);
});
router.get("/boats/:boatId/owner", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, iban FROM boat_owner WHERE boat_id = $1", [req.params.boatId]); // want object-access-unchecked "GET /boats/:boatId/owner"
  res.json(rows[0]);
});
router.get("/keys/:keyId/heir", async (req, res) => {
  const { rows } = await pool.query("SELECT heir_name, relationship FROM heir WHERE key_id = $1", [req.params.keyId]); // want object-access-unchecked "GET /keys/:keyId/heir"
  res.json(rows[0]);
});

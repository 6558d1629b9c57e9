// No table is declared: the text of the statement says what is looked up, and by what.
import { Router } from "express";
import { Pool } from "pg";
import { requireLogin } from "./login";

const pool = new Pool();
export const router = Router().use(requireLogin);

router.get("/tenants/:no", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, birth_date FROM lodger WHERE no = $1", [req.params.no]); // want object-access-unchecked "any lodger by the no"
  res.json(rows[0]);
});

router.get("/own/:no", async (req, res) => {
  const sql = "SELECT full_name, birth_date FROM lodger WHERE no = $1 AND host_id = $2";
  const { rows } = await pool.query(sql, [req.params.no, req.user!.id]);
  res.json(rows[0]);
});

router.get("/joined/:no", async (req, res) => {
  const { rows } = await pool.query(
    `SELECT l.full_name, l.birth_date FROM lodger l
       JOIN house h ON h.id = l.house_id AND h.host_id = $2
      WHERE l.no = $1`,
    [req.params.no, req.user!.id],
  );
  res.json(rows[0]);
});

router.get("/medications", async (req, res) => {
  const whose = req.query.lodgerId ?? req.user!.id;
  const { rows } = await pool.query("SELECT name, strength FROM medication WHERE lodger_id = $1", [whose]); // want object-access-unchecked "any medication by the lodger_id"
  res.json(rows);
});

router.get("/rooms/:no", async (req, res) => {
  const { rows } = await pool.query("SELECT no, floor FROM room WHERE no = $1", [req.params.no]);
  res.json(rows[0]);
});

router.delete("/lodgers/:no", async (req, res) => {
  await pool.query("DELETE FROM lodger WHERE no = $1", [req.params.no]); // want object-access-unchecked "delete any lodger"
  res.sendStatus(204);
});

router.put("/lodgers/:no/phone", async (req, res) => {
  const sql = "UPDATE lodger SET phone = $1 WHERE no = $2 AND host_id = $3";
  await pool.query(sql, [req.body.phone, req.params.no, req.user!.id]);
  res.sendStatus(204);
});

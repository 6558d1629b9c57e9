const { Router } = require("express");
const { Pool } = require("pg");
const pool = new Pool();
const router = Router();

router.get("/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, diagnosis FROM patient WHERE id = $1", [req.params.id]);
  res.json(rows[0]);
});
module.exports = router;

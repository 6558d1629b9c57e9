const { Router } = require("express");
const { Pool } = require("pg");
const pool = new Pool();
const router = Router();

// May be behind the router that loads whatever it finds.
router.get("/loose/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, passport_no FROM lodger WHERE id = $1", [req.params.id]);
  res.json(rows[0]);
});
module.exports = router;

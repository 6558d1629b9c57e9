const { Router } = require("express");
const { Pool } = require("pg");
const pool = new Pool();
const router = Router();

// Nobody here mounts it, and what stands before the clerks' router stands before that one.
router.get("/loose/:id", async (req, res) => { // want endpoint-without-authorization "GET /loose/:id"
  const { rows } = await pool.query("SELECT full_name, passport_no FROM lodger WHERE id = $1", [req.params.id]);
  res.json(rows[0]);
});
module.exports = router;

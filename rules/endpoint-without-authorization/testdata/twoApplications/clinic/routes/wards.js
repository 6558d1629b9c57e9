const { Router } = require("express");
const { Pool } = require("pg");
const pool = new Pool();
const router = Router();

// Nobody mounts it here, and the application of its own folder may.
router.get("/wards/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, diagnosis FROM patient WHERE ward_id = $1", [req.params.id]);
  res.json(rows[0]);
});
module.exports = router;

const { Router } = require("express");
const { Pool } = require("pg");
const pool = new Pool();
const router = Router();

// The application beside it mounts what is its own.
router.get("/owners/:id", async (req, res) => { // want endpoint-without-authorization "GET /owners/:id"
  const { rows } = await pool.query("SELECT full_name, passport_no FROM pet_owner WHERE id = $1", [req.params.id]);
  res.json(rows[0]);
});
module.exports = router;

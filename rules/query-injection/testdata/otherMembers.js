const router = require("express").Router();
const { Sequelize } = require("sequelize");

const sequelize = new Sequelize(process.env.DATABASE_URL);

// That a reason is given says nothing of what is searched for.
const reason = (req, res, next) => {
  const given = req.get("x-reason") || req.body.reason;
  if (!given || given.length < 5) return res.status(400).json({ error: "reason required" });
  next();
};
// Asks for what is searched for.
const wordOnly = (req, res, next) => {
  if (!/^\w+$/.test(req.body.word)) return res.status(400).end();
  next();
};
// Looks at all that is sent.
const plain = (req, res, next) => {
  for (const value of Object.values(req.body)) if (/['";]/.test(value)) return res.status(400).end();
  next();
};

router.post("/search", reason, async (req, res) => {
  const rows = await sequelize.query("SELECT id, full_name, hkid FROM clients WHERE full_name LIKE '%" + req.query.q + "%'"); // want query-injection
  // What is done with each row is no question of what was sent.
  for (const row of rows) await fetch("/audit", { method: "POST", body: JSON.stringify({ id: row.id }) });
  res.json(rows);
});
router.post("/by-word", wordOnly, async (req, res) => {
  res.json(await sequelize.query("SELECT id, full_name, hkid FROM clients WHERE full_name LIKE '%" + req.body.word + "%'"));
});
router.post("/by-name", plain, async (req, res) => {
  res.json(await sequelize.query("SELECT id, full_name, hkid FROM clients WHERE full_name LIKE '%" + req.body.name + "%'"));
});
router.post("/by-mail", reason, async (req, res) => {
  res.json(await sequelize.query("SELECT id, full_name, hkid FROM clients WHERE mail = '" + req.body.mail + "'")); // want query-injection
});

module.exports = router;

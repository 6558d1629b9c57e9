const db = require("./db");

exports.notOwnRequest = (table) => async (req, res, next) => {
  const row = await db(table).where({ id: req.params.id }).first("id", "prepared_by");
  if (row.prepared_by === req.staff.id) return res.status(403).json({ code: "OWN_REQUEST" });
  next();
};
exports.found = (table) => async (req, res, next) => {
  req.row = await db(table).where({ id: req.params.id }).first("id");
  if (!req.row) return res.sendStatus(404);
  next();
};

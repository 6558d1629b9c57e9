const db = require("./db");

exports.setState = (id, state, by) => db.transaction((trx) => trx("goodwill_payment").where({ id }).update({ state, by }));
exports.ownCase = async (req, res, next) => {
  const row = await db("goodwill_payment").where({ id: req.params.id }).first("id", "amount", "opened_by");
  if (row.opened_by === req.clerk.id) return res.sendStatus(403);
  next();
};
exports.bounded = async (req, res, next) => {
  const row = await db("goodwill_payment").where({ id: req.params.id }).first("id", "amount");
  if (row.amount > req.clerk.ceiling) return res.sendStatus(403);
  next();
};

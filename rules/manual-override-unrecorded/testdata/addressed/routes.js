// Addresses that are there to set one figure, where nothing in the project works it out.
const router = require("express").Router();
const knex = require("knex")({ client: "pg" });

router.put("/baodan/:id/baofei", async (req, res) => {
  await knex("baodan").where({ id: req.params.id }).update({ baofei: req.body.baofei }); // want manual-override-unrecorded "PUT /baodan/:id/baofei sets baofei"
  res.json({});
});

router.patch("/claims/:id/amount", async (req, res) => {
  await knex("claims").where({ id: req.params.id }).update({ settled_amount: req.body.settled }); // want manual-override-unrecorded "PATCH /claims/:id/amount sets settled_amount"
  res.json({});
});

router.patch("/claims/:id/settled", async (req, res) => {
  const { amount, liyou } = req.body;
  if (!liyou) return res.status(400).end();
  await knex("claims").where({ id: req.params.id }).update({ settled_amount: amount, settle_reason: liyou });
  res.json({});
});

router.patch("/claims/:id/approved-amount/review", async (req, res) => {
  await knex("claims").where({ id: req.params.id }).update({ reviewed_on: req.body.on });
  res.json({});
});

// What is claimed, whoever claims it may correct.
router.put("/claims/:id/amount-claimed", async (req, res) => {
  await knex("claims").where({ id: req.params.id }).update({ amount: req.body.amount });
  res.json({});
});

router.put("/baodan/:id/dizhi", async (req, res) => {
  await knex("baodan").where({ id: req.params.id }).update({ dizhi: req.body.dizhi, baofei: req.body.baofei });
  res.json({});
});

router.put("/tariffs/:id/baofei", async (req, res) => {
  await knex("tariffs").where({ id: req.params.id }).update({ baofei: req.body.baofei });
  res.json({});
});

module.exports = router;

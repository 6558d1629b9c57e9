const express = require("express");
const { Claim, Room } = require("./models");

const router = express.Router();

router.patch("/claims/:id/settlement", async (req, res) => {
  await Claim.update({ settlement_amount: req.body.amount }, { where: { id: req.params.id } }); // want manual-override-unrecorded "PATCH /claims/:id/settlement sets settlement_amount"
  res.sendStatus(204);
});

router.patch("/claims/:id/reserve", async (req, res) => {
  const claim = await Claim.findByPk(req.params.id);
  await claim.update({ reserve: req.body.reserve }); // want manual-override-unrecorded "PATCH /claims/:id/reserve sets reserve"
  res.sendStatus(204);
});

// A room's price is no premium, and what a hash is fed is no row.
router.patch("/rooms/:id/amount", async (req, res) => {
  await Room.update({ settlement_amount: req.body.amount }, { where: { id: req.params.id } });
  res.sendStatus(204);
});

router.get("/claims", async (req, res) => {
  res.json(await Claim.findAll({ where: { policyholderId: req.user.id } }));
});

module.exports = router;

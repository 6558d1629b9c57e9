// A function that is named for what it does leaves no record by that; one that is named for the record does.
const express = require("express");
const { store } = require("./elsewhere");

const router = express.Router();

router.patch("/claims/:id/settlement", async (req, res) => {
  await store.applyChange("claim", req.params.id, { settlement_amount: req.body.amount }); // want manual-override-unrecorded "no reason, no approval and no record"
  res.sendStatus(204);
});
router.patch("/claims/:id/reserve", async (req, res) => {
  await store.journaledUpdate("claim", req.params.id, { settlement_amount: req.body.amount }); // want manual-override-unrecorded "an audit record says who did"
  res.sendStatus(204);
});
router.get("/claims", async (req, res) => {
  res.json(await store.list("claim", { policyholder_id: req.user.policyholderId }));
});

module.exports = router;

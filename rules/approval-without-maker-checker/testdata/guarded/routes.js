const { Router } = require("express");
const db = require("./db");
const { notOwnRequest, found } = require("./eyes");

const router = Router();
const mark = (id, status, by) => db("commission_batch").where({ id }).update({ status, decided_by: by });

router.put("/commissions/:id/approve", notOwnRequest("commission_batch"), async (req, res) => {
  await mark(req.params.id, "APPROVED", req.staff.id);
  res.sendStatus(204);
});
router.put("/commissions/:id/quick", found("commission_batch"), async (req, res) => {
  await mark(req.params.id, "APPROVED", req.staff.id); // want approval-without-maker-checker "commissions/:id/quick"
  res.sendStatus(204);
});
module.exports = router;

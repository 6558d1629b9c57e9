const { Router } = require("express");
const { bounded, ownCase, setState } = require("./store");

const router = Router();
router.post("/goodwill/:id/release", ownCase, async (req, res) => {
  await setState(req.params.id, "PAID", req.clerk.id); // want approval-limit-unchecked "goodwill/:id/release"
  res.sendStatus(204);
});
router.post("/goodwill/:id/release-bounded", ownCase, bounded, async (req, res) => {
  await setState(req.params.id, "PAID", req.clerk.id);
  res.sendStatus(204);
});
router.post("/goodwill/:id/note", ownCase, async (req, res) => {
  await setState(req.params.id, "PAID", req.clerk.id);
  res.sendStatus(204);
});
router.post("/goodwill/:id/return", ownCase, async (req, res) => {
  await setState(req.params.id, "RETURNED", req.clerk.id);
  res.sendStatus(204);
});
module.exports = router;

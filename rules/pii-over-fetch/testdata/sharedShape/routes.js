const router = require("express").Router();
const { requireStaff } = require("../shared/staff");
const { Groom } = require("./models");

router.use(requireStaff);

/** What its schema is given may shape it. */
router.get("/grooms/:id", async (req, res) => {
  res.json(await Groom.findOne({ _id: req.params.id, stableId: req.user.stableId }));
});

module.exports = router;

// Few ask for a permission here: no habit that one of them breaks.
const router = require("express").Router();
const { may } = require("./guards");
const { groomOf } = require("./people");

router.delete("/:id", may("rider:delete"), (req, res) => res.json({}));
router.get("/:id", (req, res) => res.json(groomOf(req.params.id)));
router.get("/:id/more", (req, res) => res.json(groomOf(req.params.id)));

module.exports = router;

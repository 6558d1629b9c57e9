const router = require("express").Router();
const { may } = require("./guards");
const { groomOf } = require("./people");

router.put("/:id", may("self"), (req, res) => res.json({}));
router.get("/me", (req, res) => res.json(groomOf(req.query.id)));
router.get("/mineToo/:id", (req, res) => (req.params.id === req.user.id ? res.json(groomOf(req.params.id)) : res.end()));
router.patch("/:id", may("self"), (req, res) => res.json({}));

module.exports = router;

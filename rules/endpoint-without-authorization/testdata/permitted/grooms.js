const router = require("express").Router();
const { chiefOnly, counted, may } = require("./guards");
const { groomOf, nameOf } = require("./people");

router.get("/:id", may("groom:read"), (req, res) => res.json(groomOf(req.params.id)));
router.post("/search", may("groom:search"), (req, res) => res.json(groomOf(req.body.id)));
router.get("/:id/stable", may("groom:stable"), (req, res) => res.json(nameOf(req.params.id)));
router.delete("/:id", may("groom:delete"), (req, res) => res.json({}));
router.get("/:id/export", (req, res) => res.json(groomOf(req.params.id))); // want endpoint-without-authorization "GET /grooms/:id/export hands out Passport number to whoever is signed in; 4 of 8 routes beside it ask for a permission by may"
router.get("/:id/print", counted("print"), (req, res) => res.json(groomOf(req.params.id))); // want endpoint-without-authorization "GET /grooms/:id/print"
router.get("/:id/chief", chiefOnly, (req, res) => res.json(groomOf(req.params.id)));
router.get("/:id/name", (req, res) => res.json(nameOf(req.params.id)));

module.exports = router;

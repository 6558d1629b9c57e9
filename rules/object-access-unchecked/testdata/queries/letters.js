// Columns that are chosen by their path; what is written by a name that stands for it.
const express = require("express");
const passport = require("passport");
const Letter = require("./letter");

const router = express.Router();
router.use(passport.authenticate("jwt", { session: false }));

router.get("/letters/:id/driver", (req, res, next) => {
  Letter.findById(req.params.id) // want object-access-unchecked "any Letter"
    .select("driver.licenceNo driver.name")
    .then((letter) => res.json({ name: letter.driver.name, licence: letter.driver.licenceNo }))
    .catch(next);
});

router.put("/letters/:id/address", (req, res, next) => {
  const set = { "holder.address": String(req.body.address) };
  Letter.findByIdAndUpdate(req.params.id, { $set: set }) // want object-access-unchecked "change any Letter"
    .then(() => res.sendStatus(204))
    .catch(next);
});

router.put("/letters/:id/own-address", (req, res, next) => {
  const set = { "holder.address": String(req.body.address) };
  Letter.findOneAndUpdate({ _id: req.params.id, owner: req.user._id }, { $set: set })
    .then(() => res.sendStatus(204))
    .catch(next);
});

router.put("/letters/:id/colour", (req, res, next) => {
  const set = { "paper.colour": String(req.body.colour) };
  Letter.findByIdAndUpdate(req.params.id, { $set: set })
    .then(() => res.sendStatus(204))
    .catch(next);
});

module.exports = router;

// The models lie in a package that is not here: what is chosen and read says what they hold.
const express = require("express");
const Dossier = require("../models/dossier-model");
const { requireLogin } = require("./login");

const router = express.Router();
router.use(requireLogin);

router.get("/dossiers/:id", async (req, res) => {
  const dossier = await Dossier.findById(req.params.id).select("state allergies").lean(); // want object-access-unchecked "GET /dossiers/:id gives any signed-in caller any dossier"
  res.json({ state: dossier.state, allergies: dossier.allergies });
});

router.get("/mine/:id", async (req, res) => {
  const dossier = await Dossier.findOne({ _id: req.params.id, memberId: req.user.id }).select("allergies").lean();
  res.json({ allergies: dossier.allergies });
});

router.get("/states/:id", async (req, res) => {
  const dossier = await Dossier.findById(req.params.id).select("state updatedAt").lean();
  res.json(dossier);
});

module.exports = router;

const router = require("express").Router();
const { requireStaff } = require("../shared/staff");
const { Donor, Keeper, Vet, Walker } = require("./models");

router.use(requireStaff);

router.get("/keepers/:id", async (req, res) => {
  res.json(await Keeper.findOne({ _id: req.params.id, shelterId: req.user.shelterId }));
});

router.get("/donors/:id", async (req, res) => {
  res.json(await Donor.findOne({ _id: req.params.id, shelterId: req.user.shelterId })); // want pii-over-fetch "Donor"
});

router.get("/vets/:id", async (req, res) => {
  res.json(await Vet.findOne({ _id: req.params.id, shelterId: req.user.shelterId }));
});

router.get("/walkers/:id", async (req, res) => {
  res.json(await Walker.findOne({ _id: req.params.id, shelterId: req.user.shelterId }));
});

module.exports = router;

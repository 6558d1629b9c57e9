const express = require("express");
const { requirePermission } = require("./quanxian");
const { requireOpenCase } = require("./cases");
const { Driver } = require("./models");

const router = express.Router();
const find = (plate) => Driver.findOne({ where: { plate }, attributes: ["fullName", "address"] });

router.post("/driver", requirePermission("driver:lookup"), async (req, res) => { // want access-without-purpose "look persons up by licensePlate .*driver-for-case"
  res.json(await find(req.body.licensePlate));
});

router.post("/driver-for-case", requirePermission("driver:lookup"), requireOpenCase, async (req, res) => {
  res.json(await find(req.body.licensePlate));
});

// Nobody is looked up: this one is kept.
router.post("/driver/new", requirePermission("driver:write"), async (req, res) => {
  res.json(await Driver.create({ plate: req.body.licensePlate, branch: req.body.branch }));
});

module.exports = router;

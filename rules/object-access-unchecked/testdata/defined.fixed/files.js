const { Router } = require("express");
const { Sequelize, DataTypes } = require("sequelize");
const { requireLogin } = require("./login");

const db = new Sequelize(process.env.DB);
const XrayReport = db.define("xray_report", { patientId: DataTypes.INTEGER, pages: DataTypes.INTEGER, diagnosis: DataTypes.TEXT });

const router = Router();
router.use(requireLogin);
router.get("/xrays/:id", async (req, res) => {
  res.json(await XrayReport.findOne({ where: { id: req.params.id, patientId: req.user.id } })); // want object-access-unchecked "GET /xrays/:id"
});
router.get("/own/:id", async (req, res) => {
  res.json(await XrayReport.findOne({ where: { id: req.params.id, patientId: req.user.id } }));
});
router.get("/pages/:id", async (req, res) => {
  const found = await XrayReport.findByPk(req.params.id, { attributes: ["pages"] });
  res.json(found);
});
module.exports = router;

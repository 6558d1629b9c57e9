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
router.put("/notes/:id", async (req, res) => {
  await XrayReport.update({ diagnosis: req.body.diagnosis }, { where: { id: req.params.id, patientId: req.user.id } }); // want object-access-unchecked "PUT /notes/:id lets any signed-in caller change any xray_report"
  res.sendStatus(204);
});
router.put("/own-notes/:id", async (req, res) => {
  await XrayReport.update({ diagnosis: req.body.diagnosis }, { where: { id: req.params.id, patientId: req.user.id } });
  res.sendStatus(204);
});
router.put("/mine", async (req, res) => {
  const mine = await XrayReport.findOne({ where: { patientId: req.user.id } });
  await mine.update({ pages: req.body.pages });
  res.sendStatus(204);
});
module.exports = router;

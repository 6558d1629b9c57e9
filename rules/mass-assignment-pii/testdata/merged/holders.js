const express = require("express");
const Joi = require("joi");
const mongoose = require("mongoose");
const { DataTypes, Sequelize } = require("sequelize");

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const PolicyHolder = sequelize.define("policyholder", {
  nickname: DataTypes.STRING,
  language: DataTypes.STRING,
  riskLevel: DataTypes.STRING,
});
const Broker = mongoose.model("Broker", new mongoose.Schema({ nickname: String, role: String, status: String }));
const OPEN = ["nickname", "language"];
const Named = Joi.object({ nickname: Joi.string() });

const router = express.Router();

router.put("/holders/:id", async (req, res) => {
  await PolicyHolder.update(req.body, { where: { id: req.params.id } }); // want mass-assignment-pii "riskLevel"
  res.sendStatus(204);
});
router.put("/holders/:id/names", async (req, res) => {
  await PolicyHolder.update(req.body, { where: { id: req.params.id }, fields: OPEN });
  res.sendStatus(204);
});
router.put("/holders/:id/risk", async (req, res) => {
  await PolicyHolder.update(req.body, { where: { id: req.params.id }, fields: ["riskLevel"] }); // want mass-assignment-pii "riskLevel"
  res.sendStatus(204);
});
router.put("/holders/:id/some", async (req, res) => {
  await PolicyHolder.update(req.body, { where: { id: req.params.id }, fields: fieldsFor(req.user) });
  res.sendStatus(204);
});
router.put("/holders/:id/row", async (req, res) => {
  const holder = await PolicyHolder.findByPk(req.params.id);
  await sequelize.transaction((transaction) => holder.update(req.body, { transaction })); // want mass-assignment-pii
  res.sendStatus(204);
});
router.put("/brokers/:id", async (req, res) => {
  const broker = await Broker.findById(req.params.id).orFail();
  Object.assign(broker, req.body); // want mass-assignment-pii "role"
  await broker.save();
  res.sendStatus(204);
});
router.put("/brokers/:id/named", async (req, res) => {
  const { value } = Named.validate(req.body, { stripUnknown: true });
  await Broker.updateOne({ _id: req.params.id }, value);
  res.sendStatus(204);
});
router.put("/brokers/:id/any", async (req, res) => {
  const { error } = Named.validate(req.body, { allowUnknown: true });
  if (error) return res.sendStatus(400);
  await Broker.updateOne({ _id: req.params.id }, req.body); // want mass-assignment-pii
  res.sendStatus(204);
});
module.exports = router;

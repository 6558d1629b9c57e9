const Big = require("big.js");
const { Decimal } = require("decimal.js");
const express = require("express");
const { Quote, 賠案 } = require("./models");
const { tariff } = require("./tariff");

const router = express.Router();

exports.recalculate = async (id) => {
  const quote = await Quote.findByPk(id);
  quote.premium = tariff.calculatePremium(quote);
  await quote.save();
};

exports.putPremium = async (id, wished) => {
  const quote = await Quote.findByPk(id);
  quote.premium = Big(wished).round(2).toString(); // want manual-override-unrecorded
  await quote.save();
};

exports.fromTariff = async (id, age) => {
  const quote = await Quote.findByPk(id);
  quote.premium = new Decimal(tariff.lookUp(age)).toFixed(2);
  await quote.save();
};

router.patch("/quotes/:id/price", async (req, res) => {
  const quote = await Quote.findByPk(req.params.id);
  quote.premium = new Decimal(req.body.premium).toDecimalPlaces(2); // want manual-override-unrecorded "PATCH /quotes/:id/price sets premium"
  await quote.save();
  res.sendStatus(204);
});
exports.router = router;

exports.人工改賠款 = async (編號, 金額) => {
  const 一案 = await 賠案.findByPk(編號);
  一案.賠付金額 = 金額; // want manual-override-unrecorded
  await 一案.save();
};

exports.人工改賠款留因 = async (編號, 金額, 理由) => {
  const 一案 = await 賠案.findByPk(編號);
  if (!理由) throw new Error("缺理由");
  一案.賠付金額 = 金額;
  一案.調整理由 = 理由;
  await 一案.save();
};

const { Beneficiary, Tag } = require("../models");
const { checkIdentity } = require("./identity");

async function replaceBeneficiaries(policyNo, list) {
  await Beneficiary.destroy({ where: { policyNo } });
  await Beneficiary.bulkCreate(list.map((one) => ({ policyNo, beneficiaryName: one.name, ratio: one.ratio }))); // want payee-change-unverified
}
async function replaceBeneficiariesKnown(policyNo, list, code) {
  await checkIdentity(policyNo, code);
  await Beneficiary.destroy({ where: { policyNo } });
  await Beneficiary.bulkCreate(list.map((one) => ({ policyNo, beneficiaryName: one.name, ratio: one.ratio })));
}
async function firstBeneficiaries(policyNo, list) {
  await Beneficiary.bulkCreate(list.map((one) => ({ policyNo, beneficiaryName: one.name, ratio: one.ratio })));
}
async function replaceTags(policyNo, list) {
  await Tag.destroy({ where: { policyNo } });
  await Tag.bulkCreate(list.map((one) => ({ policyNo, colour: one.colour })));
}
module.exports = { replaceBeneficiaries, replaceBeneficiariesKnown, firstBeneficiaries, replaceTags };

// A bonus for who sold it is chosen by somebody; one that the policy pays follows from its terms.
const { CommissionPayment, MaturityBonus } = require("./models");

async function approveSalesBonus(id) {
  const commission = await CommissionPayment.findByPk(id);
  commission.status = "APPROVED"; // want approval-limit-unchecked
  commission.bonusAmount = commission.amount;
  await commission.save();
}

async function approveReversionaryBonus(id) {
  const claim = await MaturityBonus.findByPk(id);
  claim.status = "APPROVED";
  claim.amount = claim.sumInForce;
  await claim.save();
}

module.exports = { approveSalesBonus, approveReversionaryBonus };

// A helper that gives back whether it is somebody else is asked before.
const { Settlement } = require("./models");

const CEILING = { desk: 900, lead: 40000 };
const canSign = (staff, settlement) => settlement.preparedBy !== staff.id && settlement.total <= CEILING[staff.grade];
const isWithin = (staff, settlement) => settlement.total <= CEILING[staff.grade];
function isOwn(settlement, staff) {
  return [settlement.preparedBy].includes(staff.id);
}

async function signSettlement(id, staff) {
  const settlement = await Settlement.findByPk(id);
  if (!canSign(staff, settlement)) throw new Error("NOT_YOURS");
  settlement.status = "APPROVED";
  await settlement.save();
}

async function signLate(id, staff) {
  const settlement = await Settlement.findByPk(id);
  if (isOwn(settlement, staff)) return null;
  settlement.status = "APPROVED";
  return settlement.save();
}

async function signWithin(id, staff) {
  const settlement = await Settlement.findByPk(id);
  if (!isWithin(staff, settlement)) throw new Error("TOO_MUCH");
  settlement.status = "APPROVED"; // want approval-without-maker-checker
  await settlement.save();
}

module.exports = { signSettlement, signLate, signWithin };

const { Lead, Policy, Adviser, Commission } = require("./models");

async function giveLead(leadId, adviserId) {
  const adviser = await Adviser.findOne({ where: { id: adviserId, licenceStatus: "ACTIVE" } });
  if (!adviser) throw new Error("no licence");
  await Lead.update({ adviserId }, { where: { id: leadId } });
}

async function giveLeadFromEvent(leadId, adviserId) {
  await Lead.update({ adviserId }, { where: { id: leadId } }); // want sibling-control-missing "giveLeadFromEvent gives business"
}

// Nobody has it from then on.
async function takeLeadBack(leadId) {
  await Lead.update({ adviserId: null }, { where: { id: leadId } });
}

// Another member.
async function closeLead(leadId, reason) {
  await Lead.update({ reason }, { where: { id: leadId } });
}

async function payFirstYearCommission(policyId, adviserId, amount) {
  await requireLicence(adviserId);
  return Commission.create({ policyId, adviserId, amount });
}

async function payCampaignBonus(policyId, payee, amount) {
  return Commission.create({ policyId, payee, amount }); // want sibling-control-missing "payCampaignBonus"
}

async function requireLicence(adviserId) {
  const adviser = await Adviser.findByPk(adviserId);
  if (adviser.licenceExpiry < new Date()) throw new Error("expired");
}

// What is only looked at gives nobody anything.
async function listCommissions(adviserId) {
  return Commission.findAll({ where: { adviserId } });
}

module.exports = { giveLead, giveLeadFromEvent, takeLeadBack, closeLead, payFirstYearCommission, payCampaignBonus, listCommissions, Policy };

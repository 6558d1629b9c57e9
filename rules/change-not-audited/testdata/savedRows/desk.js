const { Insured, Landlord, Boiler } = require("./models");
const { auditChange } = require("../shared/audit");

exports.renameInsured = async (id, name, actorId) => {
  const row = await Insured.findById(id);
  row.name = name;
  await row.save();
  await auditChange({ actorId, action: "rename", resource: "insured", subjectId: id });
};

exports.callInsured = async (id, phone) => {
  const row = await Insured.findById(id);
  row.phone = phone;
  await row.save(); // want change-not-audited "Mobile phone number"
};

exports.moveLandlord = async (id, phone, actorId) => {
  await Landlord.updateOne({ _id: id }, { phone });
  await auditChange({ actorId, action: "move", resource: "landlord", subjectId: id });
};

exports.renameLandlord = async (id, name) => {
  const row = await Landlord.findById(id);
  row.name = name;
  await row.save(); // want change-not-audited "Person name"
};

exports.renameBoiler = async (id, name) => {
  const row = await Boiler.findById(id);
  row.name = name;
  await row.save();
};

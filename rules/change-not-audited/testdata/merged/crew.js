const mongoose = require("mongoose");
const AuditEvent = require("./auditEvent");

const schema = new mongoose.Schema({ passportNo: String, allergies: String, seat: String });
schema.post("save", async (doc) => {
  await AuditEvent.create({ action: "save", actorId: "system", entity: "crew", subjectId: doc._id });
});
const Crew = mongoose.model("Crew", schema);

exports.setPassport = async (id, passportNo) => {
  const one = await Crew.findById(id);
  one.passportNo = passportNo;
  await one.save();
};
exports.setAllergies = async (id, allergies) => {
  await Crew.updateOne({ _id: id }, { $set: { allergies } }); // want change-not-audited "setAllergies"
};
exports.load = async (pairs) => {
  await Crew.bulkWrite(pairs.map(([id, passportNo]) => ({ updateOne: { filter: { _id: id }, update: { passportNo } } }))); // want change-not-audited "load"
};
exports.setSeat = async (id, seat) => {
  await Crew.updateOne({ _id: id }, { $set: { seat } });
};
/** It may say who did it. */
exports.remove = async (ids, sendDbEventLog) => {
  await Crew.deleteMany({ _id: { $in: ids } });
  sendDbEventLog({ action: "deleteMany", docIds: ids });
};
exports.removeAll = async (ids) => {
  await Crew.deleteMany({ _id: { $in: ids } }); // want change-not-audited "removeAll"
};

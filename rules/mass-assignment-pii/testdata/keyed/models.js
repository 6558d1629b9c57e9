const { Schema, model } = require("mongoose");

const memberSchema = new Schema({
  fullName: String,
  email: String,
  phone: String,
  passportNumber: String,
  role: String,
  kycStatus: String,
});
exports.Member = model("Member", memberSchema);
